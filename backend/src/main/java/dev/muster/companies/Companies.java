package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.paging.Connection;
import dev.muster.paging.NameSearch;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The companies of the workspace. */
@Component
public class Companies {

  private static final String COLUMNS =
      String.join(", ", Company.COLUMNS) + ", " + String.join(", ", Company.FACTS);
  private static final int COUNT = Company.COLUMNS.size() + Company.FACTS.size();
  private static final String FROM = "FROM company co";
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
  private final CompanyFilter filter;

  Companies(DatabaseClient database, Pages pages, CompanyFilter filter) {
    this.database = database;
    this.pages = pages;
    this.filter = filter;
  }

  /** Which companies a list shows, and in which order. */
  record ListArguments(
      @Nullable String search,
      @Nullable Map<String, Object> filter,
      @Nullable List<Map<String, Object>> orderBy,
      PageArguments page) {}

  /** One page of a list. */
  Mono<Connection<Company>> page(ListArguments list, Caller caller) {
    Where where = NameSearch.where(list.search(), "co.name").and(filter.where(list.filter(), caller));
    CompanyOrder order = CompanyOrder.of(list.orderBy());
    return pages.page(
        new Pages.Listing<>(
            COLUMNS, FROM + order.joins(), FROM, where, order.order(), COUNT, Companies::read),
        list.page());
  }

  public Mono<Company> byId(UUID id) {
    return Query.of("SELECT " + COLUMNS + " " + FROM + " WHERE co.id = ?", id)
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
    return Objects.requireNonNull(Company.read(row, 0, Company.Facts.read(row, Company.COLUMNS.size())));
  }

  private static Map.Entry<String, UUID> readNamed(Row row) {
    return Map.entry(Rows.required(row, 0, String.class), Rows.required(row, 1, UUID.class));
  }
}
