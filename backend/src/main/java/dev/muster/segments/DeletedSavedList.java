package dev.muster.segments;

import dev.muster.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of deleting a saved list. */
record DeletedSavedList(@Nullable String id, List<UserError> userErrors) {

  static DeletedSavedList of(String id) {
    return new DeletedSavedList(id, List.of());
  }
}
