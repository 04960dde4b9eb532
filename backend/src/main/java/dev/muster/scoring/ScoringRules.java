package dev.muster.scoring;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.access.Permission;
import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the workspace. */
@Component
class ScoringRules implements NodeSource {

  private static final String ALL =
      "SELECT id, name, filter::text, points, enabled, position, version FROM scoring_rule ";

  private final DatabaseClient database;
  private final JsonMapper json;

  ScoringRules(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** In their order. */
  Flux<ScoringRule> all() {
    return Query.of(ALL + "ORDER BY position, id").list(database, this::read);
  }

  Mono<ScoringRule> byId(UUID id) {
    return Query.of(ALL + "WHERE id = ?", id).first(database, this::read);
  }

  @Override
  public IdPrefix prefix() {
    return ScoringRule.PREFIX;
  }

  @Override
  public Mono<ScoringRule> node(UUID id, Caller caller) {
    return caller.may(Permission.CONTACT_VIEW) ? byId(id) : Mono.empty();
  }

  private ScoringRule read(Row row) {
    return new ScoringRule(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        json.readValue(Rows.required(row, 2, String.class), Object.class),
        Rows.required(row, 3, Integer.class),
        Rows.required(row, 4, Boolean.class),
        Rows.required(row, 5, Integer.class),
        Rows.required(row, 6, Integer.class));
  }
}
