package dev.muster.bulk;

import static dev.muster.sql.Rows.required;

import dev.muster.sql.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What actions were told to do, as it was kept when they were accepted. */
@Component
class Parameters {

  private static final String SELECT = "SELECT id, parameters::text FROM bulk_action WHERE id = ANY (?)";

  private final DatabaseClient database;
  private final JsonMapper json;

  Parameters(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private record Kept(UUID action, JsonNode parameters) {}

  Mono<JsonNode> of(BulkRun run) {
    return of(List.of(run)).mapNotNull(kept -> kept.get(run.uuid()));
  }

  /** Those of all of them, by one statement. */
  Mono<Map<UUID, JsonNode>> of(Collection<BulkRun> runs) {
    return Query.of(SELECT, (Object) runs.stream().map(BulkRun::uuid).toArray(UUID[]::new))
        .list(
            database,
            row -> new Kept(required(row, 0, UUID.class), json.readTree(required(row, 1, String.class))))
        .collectMap(Kept::action, Kept::parameters);
  }
}
