package dev.muster.paging;

import dev.muster.sql.Query;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads any list a page at a time, with one statement however deep the page lies. */
@Component
public class Pages {

  private final DatabaseClient database;

  Pages(DatabaseClient database) {
    this.database = database;
  }

  /**
   * One page of a list.
   *
   * @param columns what to select; a row's keys are read from the column behind them
   * @param from the {@code FROM} clause with its joins
   * @param counted the part of {@code from} that decides how many rows there are
   * @param mapping reads a row by index
   */
  public record Listing<T>(
      String columns,
      String from,
      String counted,
      Where where,
      Order order,
      int keyColumn,
      Function<Row, T> mapping) {

    public Listing(
        String columns, int count, String from, Where where, Order order, Function<Row, T> mapping) {
      this(columns, from, from, where, order, count, mapping);
    }
  }

  public <T> Mono<Connection<T>> page(Listing<T> listing, PageArguments page) {
    Order order = page.backwards() ? listing.order().reversed() : listing.order();
    String cursor = page.cursor();
    Where where =
        cursor == null
            ? listing.where()
            : listing.where().and(Keyset.after(order, Cursor.parse(cursor, order)));
    return Query.of("SELECT " + listing.columns() + ", " + order.keys() + " " + listing.from() + " WHERE ")
        .append(where)
        .append(" ORDER BY " + order.orderBy() + " LIMIT ? OFFSET ?", page.size() + 1, page.offset())
        .list(database, row -> edge(row, listing))
        .collectList()
        .map(edges -> connection(edges, listing, page));
  }

  private static <T> Edge<T> edge(Row row, Listing<T> listing) {
    String[] keys = Objects.requireNonNull(row.get(listing.keyColumn(), String[].class));
    return new Edge<>(new Cursor(Arrays.asList(keys)).text(listing.order()), listing.mapping().apply(row));
  }

  private <T> Connection<T> connection(List<Edge<T>> found, Listing<T> listing, PageArguments page) {
    boolean more = found.size() > page.size();
    List<Edge<T>> onPage = more ? found.subList(0, page.size()) : found;
    List<Edge<T>> edges = page.backwards() ? onPage.reversed() : onPage;
    boolean cameFromBeyond = page.cursor() != null || page.offset() > 0;
    PageInfo pageInfo =
        new PageInfo(
            page.backwards() ? cameFromBeyond : more,
            page.backwards() ? more : cameFromBeyond,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    Query counted = Query.of(listing.counted() + " WHERE ").append(listing.where());
    return new Connection<>(edges, pageInfo, exact -> Count.of(database, counted, exact));
  }
}
