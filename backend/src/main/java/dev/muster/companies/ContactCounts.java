package dev.muster.companies;

import dev.muster.access.Caller;
import dev.muster.paging.Count;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Counts the contacts of companies, all of a page in one statement. */
@Controller
class ContactCounts {

  private static final String COUNT =
      """
      SELECT wanted.id, (SELECT count(*)::int FROM (
        SELECT FROM contact c WHERE c.company_id = wanted.id AND \
      """;

  private final DatabaseClient database;
  private final Visibility visibility;

  ContactCounts(DatabaseClient database, Visibility visibility) {
    this.database = database;
    this.visibility = visibility;
  }

  @BatchMapping(typeName = "Company")
  Mono<Map<Company, Count>> contactCount(List<Company> companies, GraphQLContext request) {
    Caller caller = request.get(Caller.class);
    UUID[] ids = companies.stream().map(Company::uuid).toArray(UUID[]::new);
    return Query.of(COUNT)
        .append(visibility.of(caller))
        .append(" LIMIT ?) AS counted) FROM unnest(?::uuid[]) AS wanted (id)", Count.ENOUGH, ids)
        .list(
            database,
            row ->
                Map.entry(
                    Rows.required(row, 0, UUID.class), Count.capped(Rows.required(row, 1, Integer.class))))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(counts -> each(companies, counts));
  }

  private static Map<Company, Count> each(List<Company> companies, Map<UUID, Count> counts) {
    Map<Company, Count> each = new HashMap<>();
    companies.forEach(company -> each.put(company, counts.getOrDefault(company.uuid(), Count.capped(0))));
    return each;
  }
}
