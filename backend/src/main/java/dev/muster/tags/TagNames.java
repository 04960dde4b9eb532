package dev.muster.tags;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of tags as somebody wrote them, made ready: no surrounding blanks, none twice whatever its case.
 *
 * @param names 1 to 50 of them unless empty is allowed, each 1 to 80 characters
 */
public record TagNames(List<String> names) {

  private static final int MOST = 50;
  private static final int LONGEST = 80;

  public TagNames {
    names = List.copyOf(names);
  }

  /**
   * Checks what a caller wrote.
   *
   * @throws Refusal {@code REQUIRED} for none or a blank one, {@code TOO_LONG}, {@code TOO_MANY}, each with
   *     the path
   */
  public static TagNames required(List<String> written) {
    if (written.isEmpty()) {
      throw new Refusal(UserError.of("REQUIRED", "Name at least one tag.", "input", "tags"));
    }
    return of(written);
  }

  /** The same, where none is fine. */
  public static TagNames of(List<String> written) {
    List<UserError> errors = new ArrayList<>();
    if (written.size() > MOST) {
      errors.add(
          UserError.of(
              "TOO_MANY", "At most 50 tags at a time, not " + written.size() + ".", "input", "tags"));
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (int index = 0; index < Math.min(written.size(), MOST); index++) {
      String name = written.get(index).strip();
      check(name, index, errors);
      names.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), name);
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return new TagNames(List.copyOf(names.values()));
  }

  private static void check(String name, int index, List<UserError> errors) {
    String at = String.valueOf(index);
    if (name.isEmpty()) {
      errors.add(UserError.of("REQUIRED", "A tag's name cannot be blank.", "input", "tags", at));
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      errors.add(UserError.of("TOO_LONG", "A tag's name has at most 80 characters.", "input", "tags", at));
    }
  }
}
