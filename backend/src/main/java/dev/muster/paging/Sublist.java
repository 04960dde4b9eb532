package dev.muster.paging;

import dev.muster.sql.Query;
import io.r2dbc.spi.Row;
import java.util.function.Function;

/**
 * A list that each of many objects has, such as the consents of a contact.
 *
 * @param name permanent and the only one of its kind: the type and the field of the schema
 * @param order by what it is sorted, under the same name in each of its statements
 * @param rows reads the list of {@code parent.id}
 * @param keyColumn which column of a row holds {@link Order#keys}
 * @param mapping reads a row by index
 * @param <A> what says which entries of the list
 */
public record Sublist<A, T>(String name, Order order, Rows<A> rows, int keyColumn, Function<Row, T> mapping) {

  /** The statement that reads one list. */
  @FunctionalInterface
  public interface Rows<A> {

    /**
     * Selects entries of {@code parent.id} in their order; the last column holds the keys.
     *
     * @param limit how many at most
     */
    Query of(A which, Place place, int limit);
  }
}
