package dev.muster.segments;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a segment is made of.
 *
 * @param matchesAll whether a contact has to be in all that is included instead of in any of it
 * @param include 1 to 20 parts
 * @param exclude up to 20 parts; whoever is in any of them is out
 */
record Combination(boolean matchesAll, List<SegmentPart> include, List<SegmentPart> exclude) {

  private static final int MOST = 20;

  Combination {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Reads what was sent or saved. */
  static Combination of(Map<String, Object> content) {
    return new Combination(
        "ALL".equals(content.get("match")), parts(content.get("include")), parts(content.get("exclude")));
  }

  /** What was sent to be counted, within its bounds. */
  static Combination sent(
      @Nullable String match,
      List<Map<String, Object>> include,
      @Nullable List<Map<String, Object>> exclude) {
    return new Combination("ALL".equals(match), parts(include), parts(exclude)).checked();
  }

  private static List<SegmentPart> parts(@Nullable Object value) {
    return value == null
        ? List.of()
        : ((List<?>) value).stream().map(part -> SegmentPart.of(Operators.object(part))).toList();
  }

  /**
   * The same, within its bounds.
   *
   * @throws Refusal {@code REQUIRED} where nothing is included, {@code TOO_MANY} above 20 parts
   */
  Combination checked() {
    List<UserError> errors = new ArrayList<>();
    if (include.isEmpty()) {
      errors.add(UserError.of("REQUIRED", "A segment includes at least one part.", "input", "include"));
    }
    if (include.size() > MOST) {
      errors.add(UserError.of("TOO_MANY", "A segment includes at most 20 parts.", "input", "include"));
    }
    if (exclude.size() > MOST) {
      errors.add(UserError.of("TOO_MANY", "A segment excludes at most 20 parts.", "input", "exclude"));
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return this;
  }

  /** All of it as one {@code ContactFilter}, to be said in words. */
  Map<String, Object> asFilter() {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(Map.of(matchesAll ? "and" : "or", filters(include)));
    if (!exclude.isEmpty()) {
      all.add(Map.of("not", Map.of("or", filters(exclude))));
    }
    return Map.of("and", all);
  }

  private static List<Map<String, Object>> filters(List<SegmentPart> parts) {
    return parts.stream().map(SegmentPart::asFilter).toList();
  }
}
