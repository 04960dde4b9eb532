package dev.muster.paging;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** How many there are, or at least how many. */
public record Count(int value, Relation relation) {

  private static final int CAP = 10_000;

  /** So many rows tell that there are more than are counted. */
  public static final int ENOUGH = CAP + 1;

  /** Whether the value is the number itself or a lower bound. */
  public enum Relation {
    EXACT,
    AT_LEAST
  }

  /** What a statement says that counted at most {@link #ENOUGH} rows. */
  public static Count capped(int counted) {
    return counted <= CAP ? new Count(counted, Relation.EXACT) : new Count(CAP, Relation.AT_LEAST);
  }

  /**
   * Counts rows; beyond 10,000 only when asked to, because that takes time.
   *
   * @param rows a statement's {@code FROM … WHERE …}
   */
  static Mono<Count> of(DatabaseClient database, Query rows, boolean exact) {
    Query ones = Query.of("SELECT count(*)::int FROM (SELECT 1 ").append(rows);
    Query counting = exact ? ones.append(") AS counted") : ones.append(" LIMIT ?) AS counted", ENOUGH);
    return counting
        .first(database, row -> Rows.required(row, 0, Integer.class))
        .map(value -> exact ? new Count(value, Relation.EXACT) : capped(value));
  }
}
