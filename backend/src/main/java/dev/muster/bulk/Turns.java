package dev.muster.bulk;

import dev.muster.sql.Query;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets an action begin that waits for the one before it, or ends it where that one was not completed. */
@Component
class Turns {

  /** What has ended stays as it is, so whoever comes second finds nothing to do. */
  private static final String NEXT =
      """
      WITH turned AS (
        UPDATE bulk_action AS a SET sequence = a.sequence + 1,
          released = CASE first.state WHEN 'COMPLETED' THEN 1 ELSE 0 END,
          state = CASE first.state WHEN 'COMPLETED' THEN 'QUEUED' ELSE 'CANCELLED' END,
          failure = CASE first.state
            WHEN 'CANCELLED' THEN 'It was to run after “' || first.name || '”, which was cancelled.'
            WHEN 'FAILED' THEN 'It was to run after “' || first.name || '”, which failed.' END
        FROM bulk_action first
        WHERE first.id = a.runs_after AND a.released = 0
          AND (a.state = 'SCHEDULED' AND first.state = 'COMPLETED'
            OR a.state IN ('SCHEDULED', 'PAUSED') AND first.state IN ('CANCELLED', 'FAILED'))
        RETURNING a.id, a.state)
      SELECT pg_notify('muster_bulk', id::text) FROM turned
      """;

  private final DatabaseClient database;

  Turns(DatabaseClient database) {
    this.database = database;
  }

  /** The end of one may be the end of the next, so it looks until nothing happens. */
  Mono<Void> next() {
    return look().expand(turned -> turned ? look() : Mono.empty()).then();
  }

  private Mono<Boolean> look() {
    return Query.of(NEXT).list(database, row -> true).hasElements();
  }
}
