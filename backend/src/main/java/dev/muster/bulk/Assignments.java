package dev.muster.bulk;

import static dev.muster.sql.Rows.required;

import dev.muster.sql.Query;
import io.r2dbc.spi.Row;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hands actions to workers. */
@Component
class Assignments {

  /** The first worker starts it; all others find it started. */
  private static final String START =
      """
      UPDATE bulk_action SET state = 'RUNNING', started_at = coalesce(started_at, clock_timestamp()),
        sequence = sequence + CASE state WHEN 'QUEUED' THEN 1 ELSE 0 END
      WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
      RETURNING id, kind, parameters::text, created_by, created_by_name, total
      """;

  private final DatabaseClient database;
  private final BulkActions actions;
  private final JsonMapper json;

  Assignments(DatabaseClient database, BulkActions actions, JsonMapper json) {
    this.database = database;
    this.actions = actions;
    this.json = json;
  }

  /**
   * What is to be done; empty where the action has ended.
   *
   * <p>Errors: {@link GivenUp} where this version of the server has no such action.
   */
  Mono<Assignment> take(UUID action) {
    return Query.of(START, action).first(database, this::read);
  }

  private Assignment read(Row row) {
    String kind = required(row, 1, String.class);
    BulkAction<?> action =
        actions
            .named(kind)
            .orElseThrow(() -> new GivenUp("This version of the server does not know `" + kind + "`."));
    return of(action, row);
  }

  private <P extends Record> Assignment of(BulkAction<P> action, Row row) {
    return Assignment.of(
        required(row, 0, UUID.class),
        action,
        json.readValue(required(row, 2, String.class), action.parameters()),
        required(row, 3, UUID.class),
        required(row, 4, String.class),
        required(row, 5, Integer.class));
  }
}
