package dev.muster.segments;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A saved list as somebody wants it to be.
 *
 * @param name 1 to 120 characters without surrounding blanks
 * @param description at most 1,000 characters
 */
record Draft(
    SavedList.Kind kind,
    String name,
    @Nullable String description,
    boolean shared,
    Map<String, Object> content) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_DESCRIPTION = 1_000;

  /**
   * Checks what a caller wrote.
   *
   * @throws Refusal {@code REQUIRED}, {@code TOO_LONG} or {@code TOO_MANY}, each with the path
   */
  static Draft of(SavedList.Kind kind, Map<String, Object> input) {
    String name = text(input, "name");
    String description = text(input, "description");
    List<UserError> errors = new ArrayList<>();
    if (name.isEmpty()) {
      errors.add(UserError.of("REQUIRED", "A " + kind.noun + " needs a name.", "input", "name"));
    }
    tooLong(name, LONGEST_NAME, "name", errors);
    tooLong(description, LONGEST_DESCRIPTION, "description", errors);
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return new Draft(
        kind,
        name,
        description.isEmpty() ? null : description,
        Boolean.TRUE.equals(input.get("shared")),
        content(kind, input));
  }

  /** The content's fields, those without a value left out. */
  private static Map<String, Object> content(SavedList.Kind kind, Map<String, Object> input) {
    List<String> fields =
        switch (kind) {
          case SMART_LIST -> List.of("filter", "search", "orderBy", "columns");
          case CONTACT_LIST -> List.of();
          case SEGMENT -> List.of("match", "include", "exclude");
        };
    Map<String, Object> content = new LinkedHashMap<>();
    for (String field : fields) {
      Object value = input.get(field);
      if (value != null) {
        content.put(field, value);
      }
    }
    if (kind == SavedList.Kind.SEGMENT) {
      Combination.of(content).checked();
    }
    return content;
  }

  private static String text(Map<String, Object> input, String field) {
    return input.get(field) == null ? "" : input.get(field).toString().strip();
  }

  private static void tooLong(String text, int longest, String field, List<UserError> errors) {
    if (text.codePointCount(0, text.length()) > longest) {
      String message = "The %s has at most %,d characters.".formatted(field, longest);
      errors.add(UserError.of("TOO_LONG", message, "input", field));
    }
  }
}
