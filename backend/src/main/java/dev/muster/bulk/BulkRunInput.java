package dev.muster.bulk;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to run a bulk action, as the caller wrote it. */
record BulkRunInput(@Nullable String name, @Nullable Integer expectedTotal, @Nullable String idempotencyKey) {

  static final BulkRunInput NONE = new BulkRunInput(null, null, null);

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_KEY = 200;

  BulkRunInput {
    name = name == null ? null : name.strip();
  }

  /**
   * Checks the limits.
   *
   * @throws Refusal {@code REQUIRED} for a blank, {@code TOO_LONG}
   */
  void check() {
    List<UserError> errors = new ArrayList<>();
    check("name", name, LONGEST_NAME, errors);
    check("idempotencyKey", idempotencyKey, LONGEST_KEY, errors);
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
  }

  private static void check(String field, @Nullable String value, int longest, List<UserError> errors) {
    if (value == null) {
      return;
    }
    if (value.isBlank()) {
      errors.add(UserError.of("REQUIRED", "`" + field + "` cannot be blank; leave it out.", "run", field));
    }
    if (value.codePointCount(0, value.length()) > longest) {
      String message = "`" + field + "` has at most " + longest + " characters.";
      errors.add(UserError.of("TOO_LONG", message, "run", field));
    }
  }
}
