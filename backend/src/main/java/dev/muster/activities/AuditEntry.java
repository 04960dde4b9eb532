package dev.muster.activities;

import dev.muster.graphql.IdPrefix;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a contact's audit.
 *
 * @param action the mutation that did it
 * @param field null where the contact was made or something was added to it; {@code after} is all of it then
 */
record AuditEntry(
    long number,
    OffsetDateTime at,
    String actorName,
    String action,
    @Nullable String field,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable UUID bulkActionUuid) {

  static final IdPrefix BULK_ACTION = new IdPrefix("bulk");
  private static final IdPrefix PREFIX = new IdPrefix("audit");

  /** The public id. */
  public String id() {
    return PREFIX.id(new UUID(0, number));
  }

  /** The public id of the bulk action that did it. */
  public @Nullable String bulkActionId() {
    return bulkActionUuid == null ? null : BULK_ACTION.id(bulkActionUuid);
  }
}
