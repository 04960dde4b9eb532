package dev.muster.ui.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a `ContactFilter` into pieces that the editor can show. What it has no fields for stays whole as
 * {@link Clause.Foreign}, so that nothing is lost by looking at it.
 */
final class FilterReader {
  private final Function<String, @Nullable FilterField> fields;

  /**
   * @param fields finds a field by its key
   */
  FilterReader(Function<String, @Nullable FilterField> fields) {
    this.fields = fields;
  }

  /** The whole filter as one group; where it is one group itself, that. */
  Clause.Group read(Map<String, Object> filter) {
    var clauses = clauses(filter);
    return clauses.size() == 1 && clauses.getFirst() instanceof Clause.Group only
        ? only
        : new Clause.Group(Match.ALL, clauses);
  }

  private List<Clause> clauses(Map<String, Object> filter) {
    var clauses = new ArrayList<Clause>();
    filter.forEach((name, value) -> {
      if (name.equals("and") && value instanceof List<?> parts && !parts.isEmpty()) {
        parts.forEach(part -> clauses.addAll(clauses(map(part))));
      } else {
        clauses.addAll(clausesOf(name, value));
      }
    });
    return clauses;
  }

  private List<Clause> clausesOf(String name, Object value) {
    return switch (name) {
      case "or" -> List.of(any(value));
      case "not" -> List.of(not(map(value)));
      default -> conditions(name, map(value));
    };
  }

  private Clause any(Object value) {
    if (!(value instanceof List<?> parts) || parts.isEmpty()) {
      return new Clause.Foreign(Map.of("or", value));
    }
    return new Clause.Group(Match.ANY, parts.stream().map(part -> together(map(part))).toList());
  }

  /** All of a filter as one piece. */
  private Clause together(Map<String, Object> filter) {
    var clauses = clauses(filter);
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.Group(Match.ALL, clauses);
  }

  private Clause not(Map<String, Object> filter) {
    return switch (together(filter)) {
      case Clause.Condition condition -> complement(condition);
      case Clause.Group group when group.match() == Match.ANY ->
          new Clause.Group(Match.NONE, group.clauses());
      case Clause.Group group when group.clauses().isEmpty() -> new Clause.Foreign(Map.of("not", filter));
      case Clause piece -> new Clause.Group(Match.NONE, List.of(piece));
    };
  }

  private static Clause complement(Clause.Condition condition) {
    var operator = condition.operator();
    return condition.field().operators().stream()
        .filter(one -> one.negated() && !operator.negated() && one.path().equals(operator.path()))
        .findFirst()
        .<Clause>map(one -> new Clause.Condition(condition.field(), one, condition.value()))
        .orElseGet(() -> new Clause.Group(Match.NONE, List.of(condition)));
  }

  private List<Clause> conditions(String name, Map<String, Object> operators) {
    var field = fields.apply(FilterField.keyOf(name, operators));
    var found = new ArrayList<Clause>();
    return field != null && collect(field, List.of(), FilterField.operatorsOf(name, operators), found)
        ? found
        : List.of(new Clause.Foreign(Map.of(name, operators)));
  }

  /** Whether all of it was understood. */
  private static boolean collect(FilterField field, List<String> path, Object value, List<Clause> found) {
    for (var operator : field.at(path)) {
      if (operator.reads(value)) {
        found.add(new Clause.Condition(field, operator, value));
        return true;
      }
    }
    if (path.isEmpty() || field.goesDeeper(path)) {
      return value instanceof Map<?, ?>
          && !map(value).isEmpty()
          && map(value).entrySet().stream()
              .allMatch(entry -> collect(field, with(path, entry.getKey()), entry.getValue(), found));
    }
    return path.getLast().equals("eq")
        && collect(field, with(path.subList(0, path.size() - 1), "in"), List.of(value), found);
  }

  private static List<String> with(List<String> path, String name) {
    var longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }
}
