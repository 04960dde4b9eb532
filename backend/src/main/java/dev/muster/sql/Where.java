package dev.muster.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition: an SQL fragment and the values for its {@code ?} marks, in order.
 *
 * <p>Fragments are constants of the code; whatever a caller sent is a value. Conditions combine without
 * regard to where they end up, because the marks are numbered only when the statement is complete.
 */
public record Where(String sql, List<Object> binds) {

  private static final Where ALL = new Where("TRUE", List.of());
  private static final String EXISTS = "EXISTS (";
  private static final Where NONE = new Where("FALSE", List.of());

  public Where {
    long marks = sql.chars().filter(character -> character == '?').count();
    if (marks != binds.size()) {
      throw new IllegalArgumentException(marks + " marks for " + binds.size() + " values: " + sql);
    }
    binds = List.copyOf(binds);
  }

  public static Where of(String sql, Object... binds) {
    return new Where(sql, List.of(binds));
  }

  /** Everything. */
  public static Where all() {
    return ALL;
  }

  /** Nothing. */
  public static Where none() {
    return NONE;
  }

  /** All of these; of an empty list everything. */
  public static Where and(List<Where> parts) {
    return join(parts.stream().filter(part -> !part.equals(ALL)).toList(), " AND ", ALL);
  }

  /** Any of these; of an empty list nothing. */
  public static Where or(List<Where> parts) {
    return parts.contains(ALL) ? ALL : join(parts, " OR ", NONE);
  }

  /** Not one of these; of an empty list everything. */
  public static Where noneOf(List<Where> parts) {
    return and(parts.stream().map(Where::not).toList());
  }

  /** A text for {@code LIKE} in which nothing is a wildcard. */
  public static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  public Where and(Where other) {
    return and(List.of(this, other));
  }

  /** The complement: what this is false or unknown for. */
  public Where not() {
    if (equals(ALL)) {
      return NONE;
    }
    if (equals(NONE)) {
      return ALL;
    }
    return new Where(isExists() ? "NOT " + sql : "(" + sql + ") IS NOT TRUE", binds);
  }

  /** Never unknown; and only as NOT EXISTS does PostgreSQL join it instead of reading all of it first. */
  private boolean isExists() {
    if (!sql.startsWith(EXISTS)) {
      return false;
    }
    int open = 1;
    int at = EXISTS.length();
    while (open > 0 && at < sql.length()) {
      char character = sql.charAt(at++);
      open += character == '(' ? 1 : character == ')' ? -1 : 0;
    }
    return at == sql.length();
  }

  private static Where join(List<Where> parts, String operator, Where ofNone) {
    if (parts.isEmpty()) {
      return ofNone;
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    String sql = parts.stream().map(part -> "(" + part.sql + ")").collect(Collectors.joining(operator));
    List<Object> binds = new ArrayList<>();
    parts.forEach(part -> binds.addAll(part.binds));
    return new Where(sql, binds);
  }
}
