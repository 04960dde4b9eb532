package dev.muster.segments;

import dev.muster.selection.Operators;
import dev.muster.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a segment.
 *
 * @param kind {@code tag}, {@code list}, {@code smartList}, {@code segment} or {@code filter}
 * @param value an id, or the filter
 */
record SegmentPart(String kind, Object value) {

  private static final String FILTER = "filter";

  /** Reads a {@code SegmentPartInput}; the schema has checked that it is exactly one of these. */
  static SegmentPart of(Map<String, Object> input) {
    Map.Entry<String, Object> one = input.entrySet().iterator().next();
    return new SegmentPart(one.getKey(), one.getValue());
  }

  /** The filter in it, where it is one. */
  public @Nullable Object filter() {
    return kind.equals(FILTER) ? value : null;
  }

  /** The same part as a {@code ContactFilter}: the one grammar that everything goes through. */
  Map<String, Object> asFilter() {
    return switch (kind) {
      case FILTER -> Operators.object(value);
      case "tag" -> Map.of("tags", Map.of("any", List.of(Tag.PREFIX.id(Tag.PREFIX.uuid(value.toString())))));
      default -> Map.of(kind, anyOf());
    };
  }

  boolean isFilter() {
    return kind.equals(FILTER);
  }

  private Map<String, Object> anyOf() {
    return Map.of("any", List.of(value));
  }
}
