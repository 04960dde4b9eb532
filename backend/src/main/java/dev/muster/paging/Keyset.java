package dev.muster.paging;

import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The condition for the rows that follow a cursor: an index seek, however deep the page lies. */
final class Keyset {

  private Keyset() {}

  static Where after(Order order, Cursor cursor) {
    List<Order.Term> terms = order.terms();
    boolean descending = terms.getFirst().descending();
    boolean oneDirection = terms.stream().allMatch(term -> term.descending() == descending);
    return oneDirection ? compareRows(terms, cursor, descending) : stepByStep(terms, cursor);
  }

  /** One row comparison, which an index on the same expressions answers directly. */
  private static Where compareRows(List<Order.Term> terms, Cursor cursor, boolean descending) {
    String keys = terms.stream().map(Order.Term::sql).collect(Collectors.joining(", ", "(", ")"));
    String marks = terms.stream().map(Keyset::mark).collect(Collectors.joining(", ", "(", ")"));
    return new Where(keys + (descending ? " < " : " > ") + marks, List.copyOf(cursor.keys()));
  }

  /** Equal in the first so many keys, beyond in the next one. */
  private static Where stepByStep(List<Order.Term> terms, Cursor cursor) {
    List<Where> steps = new ArrayList<>();
    for (int equal = 0; equal < terms.size(); equal++) {
      List<Where> step = new ArrayList<>();
      for (int index = 0; index < equal; index++) {
        step.add(compare(terms.get(index), "=", cursor.keys().get(index)));
      }
      Order.Term next = terms.get(equal);
      step.add(compare(next, next.descending() ? "<" : ">", cursor.keys().get(equal)));
      steps.add(Where.and(step));
    }
    return Where.or(Collections.unmodifiableList(steps));
  }

  private static Where compare(Order.Term term, String operator, String key) {
    return Where.of(term.sql() + " " + operator + " " + mark(term), key);
  }

  private static String mark(Order.Term term) {
    return "(?::text)::" + term.type();
  }
}
