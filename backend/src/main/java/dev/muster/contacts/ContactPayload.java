package dev.muster.contacts;

import dev.muster.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a change of one contact. */
record ContactPayload(@Nullable Contact contact, @Nullable Conflict conflict, List<UserError> userErrors) {

  /** A change that met another. */
  record Conflict(Contact current, List<ConflictingField> fields) {}

  /** One field of a conflict with both values. */
  record ConflictingField(String field, @Nullable Object yours, @Nullable Object theirs) {}

  static ContactPayload of(Contact contact) {
    return new ContactPayload(contact, null, List.of());
  }
}
