package dev.muster.policy;

import dev.muster.access.Caller;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The statements about settings. */
@Repository
class PolicySql {

  private static final String CHANGED = "SELECT key, value, version FROM policy";

  /** Changes come one after another; reading goes on meanwhile. */
  private static final String ONE_AT_A_TIME = "LOCK TABLE policy IN SHARE ROW EXCLUSIVE MODE";

  private static final String SET =
      """
      WITH wanted AS (SELECT * FROM unnest(?, ?, ?) AS w (key, before, after)),
      done AS (
        INSERT INTO policy (key, value) SELECT key, after FROM wanted
        ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = policy.version + 1)
      INSERT INTO policy_change (change_id, key, before, after, actor_id, actor_name)
      SELECT ?, key, before, after, ?, ? FROM wanted
      """;

  private static final String KEYS_OF_CHANGE =
      "SELECT key FROM policy_change WHERE change_id = ? ORDER BY key";

  private final DatabaseClient database;

  PolicySql(DatabaseClient database) {
    this.database = database;
  }

  /** The values that somebody changed, by the names of their settings. */
  Mono<Map<String, PolicyValue>> changed() {
    return Query.of(CHANGED)
        .list(
            database,
            row ->
                Map.entry(
                    Rows.required(row, 0, String.class),
                    new PolicyValue(
                        Rows.required(row, 1, String.class), Rows.required(row, 2, Integer.class))))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The same, with everybody else who wants to change something waiting until this transaction ends. */
  Mono<Map<String, PolicyValue>> locked() {
    return Query.of(ONE_AT_A_TIME).update(database).then(changed());
  }

  Mono<UUID> set(UUID change, List<PolicyDifference> differences, Caller caller) {
    return Query.of(
            SET,
            differences.stream().map(PolicyDifference::key).toArray(String[]::new),
            differences.stream().map(PolicyDifference::before).toArray(String[]::new),
            differences.stream().map(PolicyDifference::after).toArray(String[]::new),
            change,
            caller.id(),
            caller.name())
        .update(database)
        .thenReturn(change);
  }

  /** The names of the settings that a change set. */
  Mono<List<String>> keysOf(UUID change) {
    return Query.of(KEYS_OF_CHANGE, change)
        .list(database, row -> Rows.required(row, 0, String.class))
        .collectList();
  }
}
