package dev.muster.companies;

import dev.muster.paging.Connection;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The companies of the workspace. */
@Component
public class Companies {

  private static final String COLUMNS = "co.id, co.name, co.website";
  private static final Order BY_NAME =
      new Order(
          "companies by name",
          List.of(
              Order.ascending("folded(co.name) COLLATE \"C\"", "text"), Order.ascending("co.id", "uuid")));
  private static final String MAKE_MISSING =
      """
      INSERT INTO company (name, website)
      SELECT DISTINCT ON (lower(name)) name, website FROM unnest(?::text[], ?::text[]) AS wanted (name, website)
      ON CONFLICT (lower(name)) DO NOTHING
      """;
  private static final String BY_NAMES =
      "SELECT lower(name), id FROM company WHERE lower(name) IN (SELECT lower(n) FROM unnest(?::text[]) AS n)";

  private final DatabaseClient database;
  private final Pages pages;

  Companies(DatabaseClient database, Pages pages) {
    this.database = database;
    this.pages = pages;
  }

  /** Companies by name. */
  public Mono<Connection<Company>> page(@Nullable String search, PageArguments page) {
    Where where =
        search == null || search.isBlank()
            ? Where.all()
            : Where.of("folded(co.name) LIKE '%' || folded(?) || '%'", Where.literal(search.strip()));
    return pages.page(
        new Pages.Listing<>(COLUMNS, 3, "FROM company co", where, BY_NAME, Companies::read), page);
  }

  public Mono<Company> byId(UUID id) {
    return Query.of("SELECT " + COLUMNS + " FROM company co WHERE co.id = ?", id)
        .first(database, Companies::read);
  }

  /**
   * The ids of companies by name in lower case; those that are missing are made.
   *
   * @param websites by name, for those that are made; a name without one maps to an empty text
   */
  public Mono<Map<String, UUID>> named(Map<String, String> websites) {
    String[] names = websites.keySet().toArray(String[]::new);
    String[] addresses = addresses(websites.values());
    return Query.of(MAKE_MISSING, names, addresses)
        .update(database)
        .thenMany(Query.of(BY_NAMES, (Object) names).list(database, Companies::readNamed))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static String[] addresses(Collection<String> websites) {
    return websites.stream().map(website -> website.isEmpty() ? null : website).toArray(String[]::new);
  }

  private static Company read(Row row) {
    return new Company(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.optional(row, 2, String.class));
  }

  private static Map.Entry<String, UUID> readNamed(Row row) {
    return Map.entry(Rows.required(row, 0, String.class), Rows.required(row, 1, UUID.class));
  }
}
