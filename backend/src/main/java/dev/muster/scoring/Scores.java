package dev.muster.scoring;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The statements that score contacts: a set at a time, and only those rows are written whose score is
 * another.
 */
@Repository
class Scores {

  private static final String NEXT =
      """
      SELECT id, place::int
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM contact WHERE id > ? ORDER BY id LIMIT ?) AS next
      ORDER BY id DESC LIMIT 1
      """;

  /** Locked in the order of ids, as bulk actions do it, so that nobody waits for each other in a circle. */
  private static final String LOCKED =
      """
      ), locked AS (
        SELECT contact.id, scored.score FROM contact JOIN scored ON scored.id = contact.id
        WHERE scored.score <> scored.lead_score AND \
      """;

  private static final String WRITE =
      """
       ORDER BY contact.id FOR NO KEY UPDATE OF contact)
      UPDATE contact SET lead_score = locked.score FROM locked WHERE contact.id = locked.id AND \
      """;

  private final DatabaseClient database;

  Scores(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A set of contacts in the order of their ids.
   *
   * @param upTo the last one
   */
  record Batch(UUID after, UUID upTo, int size) {}

  /** The next so many contacts; empty where there are none. */
  Mono<Batch> next(UUID after, int most) {
    return Query.of(NEXT, after, most)
        .first(
            database,
            row -> new Batch(after, Rows.required(row, 0, UUID.class), Rows.required(row, 1, Integer.class)));
  }

  /** Scores a set. */
  Mono<Long> score(Batch batch, Formula formula) {
    return score(id -> Where.of(id + " > ? AND " + id + " <= ?", batch.after(), batch.upTo()), formula);
  }

  /** Scores these contacts. */
  Mono<Long> score(List<UUID> contacts, Formula formula) {
    UUID[] ids = contacts.toArray(UUID[]::new);
    return score(id -> Where.of(id + " = ANY (?)", (Object) ids), formula);
  }

  /**
   * Says each time which rows it is about: from the size of a joined set alone PostgreSQL would conclude that
   * reading the whole table is cheaper.
   */
  private Mono<Long> score(Function<String, Where> which, Formula formula) {
    return Query.of("WITH scored AS MATERIALIZED (SELECT c.id, c.lead_score, ")
        .append(formula.score())
        .append(" AS score FROM contact c WHERE c.deleted_at IS NULL AND NOT c.lead_score_pinned AND ")
        .append(which.apply("c.id"))
        .append(LOCKED)
        .append(which.apply("contact.id"))
        .append(WRITE)
        .append(which.apply("contact.id"))
        .update(database);
  }
}
