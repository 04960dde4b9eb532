package dev.muster.contacts;

import dev.muster.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a change of one contact. */
public record ContactPayload(
    @Nullable Contact contact, @Nullable Conflict conflict, List<UserError> userErrors) {

  /** A change that met another. */
  public record Conflict(Contact current, List<ConflictingField> fields) {}

  /** One field of a conflict with both values. */
  public record ConflictingField(String field, @Nullable Object yours, @Nullable Object theirs) {}

  public static ContactPayload of(Contact contact) {
    return new ContactPayload(contact, null, List.of());
  }
}
