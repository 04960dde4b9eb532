package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change of one contact: the contact, a conflict, or refusals. */
public record ContactChange(
    @Nullable Contact contact, @Nullable Conflict conflict, List<UserError> userErrors) {

  /** A change that met another. */
  public record Conflict(Contact current, List<Field> fields) {}

  /** One field with both values. */
  public record Field(String field, @Nullable Object yours, @Nullable Object theirs) {}
}
