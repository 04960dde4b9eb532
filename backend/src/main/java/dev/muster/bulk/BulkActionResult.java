package dev.muster.bulk;

import dev.muster.selection.ContactIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one contact. The contact as it is now is added by the feature that has contacts.
 *
 * @param before the field's value in JSON's types
 * @param after the same, afterwards
 */
public record BulkActionResult(
    UUID contactUuid,
    BulkOutcome outcome,
    @Nullable String code,
    @Nullable String message,
    @Nullable String field,
    @Nullable Object before,
    @Nullable Object after) {

  /** The contact's public id. */
  public String contactId() {
    return ContactIds.PREFIX.id(contactUuid);
  }
}
