package dev.muster.companies;

import dev.muster.companies.Company.Facts;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * The facts of companies. Lists of contacts join a company's name only, so the facts of all companies on a
 * page are read by one statement, and only when somebody asks for one.
 */
@Controller
class CompanyFacts {

  private static final String FACTS =
      "SELECT co.id, " + String.join(", ", Company.FACTS) + " FROM company co WHERE co.id = ANY (?)";

  private final DatabaseClient database;

  CompanyFacts(DatabaseClient database, BatchLoaderRegistry loaders) {
    this.database = database;
    loaders.forTypePair(UUID.class, Facts.class).registerMappedBatchLoader((ids, environment) -> load(ids));
  }

  private Mono<Map<UUID, Facts>> load(Set<UUID> companies) {
    return Query.of(FACTS, (Object) companies.toArray(UUID[]::new))
        .list(database, row -> Map.entry(Rows.required(row, 0, UUID.class), Facts.read(row, 1)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> domain(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::domain);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> phone(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::phone);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> industry(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::industry);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> country(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::country);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> city(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::city);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> description(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::description);
  }

  @SchemaMapping
  CompletableFuture<OffsetDateTime> createdAt(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::createdAt);
  }

  @SchemaMapping
  CompletableFuture<OffsetDateTime> updatedAt(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::updatedAt);
  }

  @SchemaMapping
  CompletableFuture<Integer> version(Company company, DataLoader<UUID, Facts> facts) {
    return fact(company, facts, Facts::version);
  }

  private static <T extends @Nullable Object> CompletableFuture<T> fact(
      Company company, DataLoader<UUID, Facts> facts, Function<Facts, T> which) {
    Facts known = company.facts();
    return known == null
        ? facts.load(company.uuid()).thenApply(which)
        : CompletableFuture.completedFuture(which.apply(known));
  }
}
