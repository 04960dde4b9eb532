package dev.muster.preferences;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A value under a name, ready to keep.
 *
 * @param name 1 to 80 characters
 * @param value at most 32,768 bytes of JSON
 */
record Preference(String name, String value) {

  private static final int LONGEST_NAME = 80;
  private static final int LARGEST_VALUE = 32_768;

  /**
   * Checks what a caller wants to keep.
   *
   * @throws Refusal {@code REQUIRED} or {@code TOO_LONG}
   */
  Preference {
    List<UserError> errors = new ArrayList<>();
    if (name.isBlank()) {
      errors.add(UserError.of("REQUIRED", "A preference needs a name.", "input", "name"));
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      errors.add(UserError.of("TOO_LONG", "A name has at most 80 characters.", "input", "name"));
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > LARGEST_VALUE) {
      errors.add(UserError.of("TOO_LONG", "A value has at most 32,768 bytes.", "input", "value"));
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
  }
}
