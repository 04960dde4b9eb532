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
  private final Counts counts;

  Pages(DatabaseClient database, Counts counts) {
    this.database = database;
    this.counts = counts;
  }

  /**
   * One page of a list.
   *
   * @param columns what to select; a row's keys are read from the column behind them
   * @param from the {@code FROM} clause with what {@code where} and {@code order} read
   * @param counted the part of {@code from} that decides how many rows there are
   * @param alias of the one table in {@code from}, whose key is {@code id}, where the page's rows are to be
   *     found first: then only they are read whole and joined, however many lie before them; else empty
   * @param joins from {@code alias} to what a row has at most one of
   * @param mapping reads a row by index
   */
  public record Listing<T>(
      String columns,
      String from,
      String counted,
      String alias,
      String joins,
      Where where,
      Order order,
      int keyColumn,
      Function<Row, T> mapping) {

    public Listing(
        String columns,
        String from,
        String counted,
        Where where,
        Order order,
        int keyColumn,
        Function<Row, T> mapping) {
      this(columns, from, counted, "", "", where, order, keyColumn, mapping);
    }

    public Listing(
        String columns, int count, String from, Where where, Order order, Function<Row, T> mapping) {
      this(columns, from, from, where, order, count, mapping);
    }

    /** A list whose page is found before its rows are joined. */
    public static <T> Listing<T> apart(
        String columns,
        String from,
        String alias,
        String joins,
        Where where,
        Order order,
        int keyColumn,
        Function<Row, T> mapping) {
      return new Listing<>(columns, from, from, alias, joins, where, order, keyColumn, mapping);
    }
  }

  public <T> Mono<Connection<T>> page(Listing<T> listing, PageArguments page) {
    Order order = page.backwards() ? listing.order().reversed() : listing.order();
    String cursor = page.cursor();
    Where where =
        cursor == null
            ? listing.where()
            : listing.where().and(Keyset.after(order, Cursor.parse(cursor, order)));
    return query(listing, where, order, page)
        .list(database, row -> edge(row, listing))
        .collectList()
        .map(edges -> connection(edges, listing, page));
  }

  private static Query query(Listing<?> listing, Where where, Order order, PageArguments page) {
    String ordered = " ORDER BY " + order.orderBy();
    Query select = Query.of("SELECT " + listing.columns() + ", " + order.keys() + " ");
    Query rows =
        Query.of(listing.from() + " WHERE ")
            .append(where)
            .append(ordered + " LIMIT ? OFFSET ?", page.size() + 1, page.offset());
    return listing.alias().isEmpty()
        ? select.append(rows)
        : select.append(apart(listing, rows, page.offset() > 0)).append(listing.joins() + ordered);
  }

  /** The page's rows, found first. Where others are skipped, bare ids are: an index may hold all of those. */
  private static Query apart(Listing<?> listing, Query rows, boolean skipping) {
    String alias = listing.alias();
    return skipping
        ? Query.of(listing.from() + " JOIN (SELECT " + alias + ".id ")
            .append(rows)
            .append(") AS page ON page.id = " + alias + ".id")
        : Query.of("FROM (SELECT " + alias + ".* ").append(rows).append(") AS " + alias);
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
    return new Connection<>(edges, pageInfo, exact -> counts.of(counted, exact));
  }
}
