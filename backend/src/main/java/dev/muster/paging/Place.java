package dev.muster.paging;

import dev.muster.sql.Where;
import org.jspecify.annotations.Nullable;

/** From where on to read a list: behind a cursor, or from its beginning. */
public record Place(@Nullable String cursor) {

  /**
   * The condition for the rows behind it; everything at the beginning.
   *
   * @param order by what the rows are sorted; its name is that of the list
   */
  public Where behind(Order order) {
    return cursor == null ? Where.all() : Keyset.after(order, Cursor.parse(cursor, order));
  }

  /** The rows behind it and those that have its first key: a bound that an index on that key can use. */
  public Where from(Order order) {
    if (cursor == null) {
      return Where.all();
    }
    Order.Term first = order.terms().getFirst();
    String operator = first.descending() ? " <= " : " >= ";
    return Where.of(
        first.sql() + operator + "(?::text)::" + first.type(), Cursor.parse(cursor, order).keys().getFirst());
  }
}
