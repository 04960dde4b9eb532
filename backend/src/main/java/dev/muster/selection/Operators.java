package dev.muster.selection;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the operator objects of the schema mean as conditions over an SQL expression.
 *
 * <p>Several operators in one object must all hold. A null operator is as if it were absent. Each takes the
 * operators by name, so that a feature can add its own beside the common ones.
 */
public final class Operators {

  private static final int LONGEST_LIST = 10_000;
  private static final String LIKE_FOLDED = " LIKE '%' || folded(?) || '%'";
  private static final String LIKE_FOLDED_START = " LIKE folded(?) || '%'";

  private Operators() {}

  /**
   * {@code TextFilter}: {@code eq} and {@code in} are exact, {@code contains} and {@code startsWith} are not.
   */
  public static Where text(String sql, Map<String, Object> operators) {
    return all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "eq" -> Where.of(sql + " = ?", value);
              case "in" -> Where.of(sql + " = ANY (?)", (Object) list(value).toArray(String[]::new));
              case "contains" -> Where.of("folded(" + sql + ")" + LIKE_FOLDED, Where.literal((String) value));
              case "startsWith" ->
                  Where.of("folded(" + sql + ")" + LIKE_FOLDED_START, Where.literal((String) value));
              case "isEmpty" -> holds(Where.of("coalesce(" + sql + ", '') = ''"), value);
              default -> throw unknown(operator);
            });
  }

  /**
   * {@code IdFilter}, and each enum's {@code eq} and {@code in}, over a column of the type that the values
   * become.
   */
  public static Where oneOf(
      String sql, Map<String, Object> operators, Function<String, Object> asColumn, Object[] none) {
    return all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "eq" -> Where.of(sql + " = ?", asColumn.apply(value.toString()));
              case "in" ->
                  Where.of(
                      sql + " = ANY (?)", (Object) list(value).stream().map(asColumn).toList().toArray(none));
              default -> throw unknown(operator);
            });
  }

  /** {@code IdFilter} over a column of bare ids. */
  public static Where id(String sql, Map<String, Object> operators, Function<String, UUID> uuid) {
    return oneOf(sql, operators, uuid::apply, new UUID[0]);
  }

  /** {@code DateTimeFilter}. */
  public static Where moment(String sql, Map<String, Object> operators) {
    return all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "gt" -> Where.of(sql + " > ?", value);
              case "gte" -> Where.of(sql + " >= ?", value);
              case "lt" -> Where.of(sql + " < ?", value);
              case "lte" -> Where.of(sql + " <= ?", value);
              case "between" -> between(sql, object(value));
              default -> throw unknown(operator);
            });
  }

  /** An operator that is true or false: the condition itself, or its complement. */
  public static Where holds(Where condition, Object wanted) {
    return Boolean.TRUE.equals(wanted) ? condition : condition.not();
  }

  /** An operator object inside an operator object. */
  @SuppressWarnings("unchecked") // The schema has checked that it is an input object.
  public static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** A value that the schema requires, so that it is there. */
  public static Object given(Map<String, Object> object, String name) {
    return Objects.requireNonNull(object.get(name), name);
  }

  /**
   * A list of texts within bounds.
   *
   * @throws RequestError {@code FILTER_TOO_LARGE} above 10,000
   */
  public static List<String> list(Object value) {
    Collection<?> values = (Collection<?>) value;
    if (values.size() > LONGEST_LIST) {
      throw RequestError.badRequest(
          "FILTER_TOO_LARGE", "A list in a filter holds at most 10,000 values, not " + values.size() + ".");
    }
    return values.stream().map(Object::toString).toList();
  }

  /** All operators that are there, each turned into a condition. */
  public static Where all(Map<String, Object> operators, Meaning meaning) {
    List<Where> conditions = new ArrayList<>();
    operators.forEach((operator, value) -> {
      if (value != null) {
        conditions.add(meaning.of(operator, value));
      }
    });
    return Where.and(conditions);
  }

  /** What one operator with its value means. */
  @FunctionalInterface
  public interface Meaning {
    Where of(String operator, Object value);
  }

  /** The schema lets no other operator through; this is for a field whose Java lags behind it. */
  public static IllegalStateException unknown(String operator) {
    return new IllegalStateException("No meaning for the operator " + operator);
  }

  private static Where between(String sql, Map<String, Object> range) {
    OffsetDateTime from = (OffsetDateTime) given(range, "from");
    OffsetDateTime to = (OffsetDateTime) given(range, "to");
    if (from.isAfter(to)) {
      throw RequestError.badRequest("RANGE", "`between` ends before it starts.");
    }
    return Where.of(sql + " BETWEEN ? AND ?", from, to);
  }
}
