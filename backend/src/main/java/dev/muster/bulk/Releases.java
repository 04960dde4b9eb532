package dev.muster.bulk;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import dev.muster.sql.Query;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Lets the next batch of an action begin when its time has come. Any replica may; one does. */
@Component
class Releases {

  private static final String DUE =
      """
      SELECT id, drip::text, released, release_at, clock_timestamp() FROM bulk_action
      WHERE release_at <= clock_timestamp() AND state IN ('SCHEDULED', 'QUEUED', 'RUNNING')
      ORDER BY release_at, id LIMIT 100
      """;

  /** Whoever sees the same number of released batches is the one who releases. */
  private static final String RELEASE =
      """
      WITH begun AS (
        UPDATE bulk_action SET released = released + 1, sequence = sequence + 1,
          release_at = CASE WHEN (released + 1)::bigint * batch_size < total THEN ?::timestamptz END,
          state = CASE state WHEN 'SCHEDULED' THEN 'QUEUED' ELSE state END
        WHERE id = ? AND released = ? AND state IN ('SCHEDULED', 'QUEUED', 'RUNNING') RETURNING id)
      SELECT pg_notify('muster_bulk', id::text) FROM begun
      """;

  private static final String POSTPONE =
      """
      WITH postponed AS (
        UPDATE bulk_action SET release_at = ?::timestamptz, sequence = sequence + 1
        WHERE id = ? AND released = ? AND state IN ('SCHEDULED', 'QUEUED', 'RUNNING') RETURNING id)
      SELECT pg_notify('muster_bulk', id::text) FROM postponed
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  Releases(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private record Due(UUID action, @Nullable Drip drip, int released, Instant planned, Instant now) {}

  /** Lets every batch begin whose time has come. */
  Mono<Void> release() {
    return Query.of(DUE).list(database, this::read).concatMap(this::release).then();
  }

  private Flux<Boolean> release(Due due) {
    Drip drip = due.drip();
    if (drip == null) {
      return step(RELEASE, due, null);
    }
    // Nothing ran at the time that was planned, and the window has closed since.
    Instant open = drip.first(due.now());
    return open.isAfter(due.now())
        ? step(POSTPONE, due, open)
        : step(RELEASE, due, drip.next(due.planned(), due.now()));
  }

  private Flux<Boolean> step(String statement, Due due, @Nullable Instant next) {
    OffsetDateTime moment = next == null ? null : next.atOffset(ZoneOffset.UTC);
    return Query.of(statement, Query.value(moment, OffsetDateTime.class), due.action(), due.released())
        .list(database, row -> true);
  }

  private Due read(Row row) {
    String drip = optional(row, 1, String.class);
    return new Due(
        required(row, 0, UUID.class),
        drip == null ? null : json.readValue(drip, Drip.class),
        required(row, 2, Integer.class),
        required(row, 3, OffsetDateTime.class).toInstant(),
        required(row, 4, OffsetDateTime.class).toInstant());
  }
}
