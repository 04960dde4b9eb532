package dev.muster.ui.filters;

import java.util.List;
import java.util.Map;

/** Writes pieces of a filter as `ContactFilter`s. */
final class FilterWriter {
  private FilterWriter() {}

  /** Empty where the group says nothing, which means everybody. */
  static Map<String, Object> write(Clause.Group group) {
    var parts = group.clauses().stream().map(FilterWriter::part).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty()) {
      return Map.of();
    }
    return switch (group.match()) {
      case ALL -> joined("and", parts);
      case ANY -> joined("or", parts);
      case NONE -> Map.of("not", joined("or", parts));
    };
  }

  /** One piece alone. */
  static Map<String, Object> part(Clause clause) {
    return switch (clause) {
      case Clause.Group group -> write(group);
      case Clause.Foreign foreign -> foreign.filter();
      case Clause.Condition condition -> write(condition);
    };
  }

  private static Map<String, Object> write(Clause.Condition condition) {
    var written = condition.field().write(condition.operator(), condition.value());
    return condition.operator().negated() ? Map.of("not", written) : written;
  }

  private static Map<String, Object> joined(String operator, List<Map<String, Object>> parts) {
    return parts.size() == 1 ? parts.getFirst() : Map.of(operator, parts);
  }
}
