package dev.muster.paging;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A total order of rows: the last key is the id, so that no two rows tie.
 *
 * @param name what a cursor remembers of it, so that a cursor of another order is refused
 */
public record Order(String name, List<Term> terms) {

  public Order {
    terms = List.copyOf(terms);
  }

  /**
   * One step of the order.
   *
   * @param sql an expression that is never null
   * @param type its SQL type, which a cursor's text is cast back to
   */
  public record Term(String sql, String type, boolean descending) {

    Term reversed() {
      return new Term(sql, type, !descending);
    }
  }

  public static Term ascending(String sql, String type) {
    return new Term(sql, type, false);
  }

  public static Term descending(String sql, String type) {
    return new Term(sql, type, true);
  }

  /** The same rows from the other end. */
  public Order reversed() {
    return new Order(name, terms.stream().map(Term::reversed).toList());
  }

  /** The {@code ORDER BY} list. */
  public String orderBy() {
    return terms.stream()
        .map(term -> term.sql() + (term.descending() ? " DESC" : " ASC"))
        .collect(Collectors.joining(", "));
  }

  /** A text array of a row's keys, which its cursor holds. */
  public String keys() {
    return terms.stream()
        .map(term -> "(" + term.sql() + ")::text")
        .collect(Collectors.joining(", ", "ARRAY[", "]"));
  }
}
