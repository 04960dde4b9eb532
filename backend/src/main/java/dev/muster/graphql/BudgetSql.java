package dev.muster.graphql;

import static dev.muster.sql.Rows.required;

import dev.muster.sql.Query;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The one statement of the rate budget. */
@Repository
class BudgetSql {

  /** At first sight the bucket is full. Clocks of backends have no say. */
  private static final String DRAW =
      """
      INSERT INTO rate_bucket AS b (user_id, client, points, drawn, filled_at) VALUES (?, ?, ?, ?, now())
      ON CONFLICT (user_id, client) DO UPDATE SET (points, drawn, filled_at) = (
        SELECT available - least(floor(available), ?), least(floor(available), ?),
          greatest(b.filled_at, now())
        FROM (
          SELECT least(?, b.points + ? * greatest(0, extract(epoch FROM now() - b.filled_at)::float8))
            AS available
        ) AS bucket
      )
      RETURNING drawn, floor(points)::bigint
      """;

  private final DatabaseClient database;
  private final BudgetSettings settings;

  BudgetSql(DatabaseClient database, BudgetSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Draws so many points, or what there is. */
  Mono<Draw> draw(Spender spender, int points) {
    int first = Math.min(points, settings.capacity());
    double wanted = points;
    return Query.of(
            DRAW,
            spender.user(),
            spender.client(),
            (double) (settings.capacity() - first),
            (long) first,
            wanted,
            wanted,
            (double) settings.capacity(),
            (double) settings.restoreRate())
        .first(database, row -> new Draw(required(row, 0, Long.class), required(row, 1, Long.class)));
  }

  /**
   * @param points that were drawn
   * @param left in the bucket
   */
  record Draw(long points, long left) {}
}
