package dev.muster.selection;

import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private static final int MOST_DAYS = 36_500;
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

  /** {@code IdFilter} over a column of the type that the values become. */
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

  /** An enum's filter over a column of texts: {@code eq}, {@code in} and {@code isEmpty}. */
  public static Where choice(String sql, Map<String, Object> operators) {
    return all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "eq" -> Where.of(sql + " = ?", value.toString());
              case "in" -> Where.of(sql + " = ANY (?)", (Object) list(value).toArray(String[]::new));
              default -> compare(sql, operator, value, Object::toString);
            });
  }

  /** {@code IntFilter} over a column of whole numbers. */
  public static Where whole(String sql, Map<String, Object> operators) {
    return all(
        operators,
        (operator, value) ->
            operator.equals("in")
                ? Where.of(sql + " = ANY (?)", (Object) wholes(value))
                : compare(sql, operator, value, Integer.class::cast));
  }

  /** {@code NumberFilter} over an expression of type {@code numeric}, so that 0.1 is 0.1. */
  public static Where number(String sql, Map<String, Object> operators) {
    return all(
        operators,
        (operator, value) -> compare(sql, operator, value, number -> new BigDecimal(number.toString())));
  }

  /** {@code DateFilter}. */
  public static Where day(String sql, Map<String, Object> operators) {
    return all(operators, (operator, value) -> compare(sql, operator, value, LocalDate.class::cast));
  }

  /** {@code DateTimeFilter}. */
  public static Where moment(String sql, Map<String, Object> operators) {
    return all(
        operators,
        (operator, value) ->
            switch (operator) {
              case "withinLast" ->
                  Where.of(sql + " BETWEEN now() - make_interval(days => ?) AND now()", days(value));
              case "olderThan" -> Where.of(sql + " < now() - make_interval(days => ?)", days(value));
              default -> compare(sql, operator, value, OffsetDateTime.class::cast);
            });
  }

  /** The operators of everything that has an order, over a column of the type that the values become. */
  private static <T extends Comparable<? super T>> Where compare(
      String sql, String operator, Object value, Function<Object, T> asColumn) {
    return switch (operator) {
      case "eq" -> Where.of(sql + " = ?", asColumn.apply(value));
      case "gt" -> Where.of(sql + " > ?", asColumn.apply(value));
      case "gte" -> Where.of(sql + " >= ?", asColumn.apply(value));
      case "lt" -> Where.of(sql + " < ?", asColumn.apply(value));
      case "lte" -> Where.of(sql + " <= ?", asColumn.apply(value));
      case "between" -> between(sql, object(value), asColumn);
      case "isEmpty" -> holds(Where.of(sql + " IS NULL"), value);
      default -> throw unknown(operator);
    };
  }

  private static <T extends Comparable<? super T>> Where between(
      String sql, Map<String, Object> range, Function<Object, T> asColumn) {
    T from = asColumn.apply(given(range, "from"));
    T to = asColumn.apply(given(range, "to"));
    if (from.compareTo(to) > 0) {
      throw RequestError.badRequest("RANGE", "`between` ends before it starts.");
    }
    return Where.of(sql + " BETWEEN ? AND ?", from, to);
  }

  private static int days(Object value) {
    int days = (Integer) value;
    if (days < 0 || days > MOST_DAYS) {
      throw RequestError.badRequest("RANGE", "Days before now are 0 to 36,500, not " + days + ".");
    }
    return days;
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
    return bounded(value).stream().map(Object::toString).toList();
  }

  private static Integer[] wholes(Object value) {
    return bounded(value).stream().map(Integer.class::cast).toArray(Integer[]::new);
  }

  private static Collection<?> bounded(Object value) {
    Collection<?> values = (Collection<?>) value;
    if (values.size() > LONGEST_LIST) {
      throw RequestError.badRequest(
          "FILTER_TOO_LARGE", "A list in a filter holds at most 10,000 values, not " + values.size() + ".");
    }
    return values;
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
}
