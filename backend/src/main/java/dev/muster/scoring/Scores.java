package dev.muster.scoring;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import java.util.List;
import java.util.UUID;
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

  /**
   * Locked in the order of ids, as bulk actions do it, so that nobody waits for each other in a circle.
   *
   * <p>What has another score goes on as arrays: they are looked up in the index of ids however many there
   * are. Joined as sets, PostgreSQL compares each with each where it expects few, and reads the whole table
   * where it expects many.
   */
  private static final String WRITE =
      """
      ), other AS MATERIALIZED (
        SELECT array_agg(id) AS ids, array_agg(score) AS scores FROM scored WHERE score <> lead_score),
      locked AS MATERIALIZED (
        SELECT id FROM contact WHERE id = ANY ((SELECT ids FROM other)::uuid[]) ORDER BY id FOR NO KEY UPDATE)
      UPDATE contact SET lead_score = one.score
      FROM (SELECT count(*) FROM locked) AS first, other, unnest(other.ids, other.scores) AS one (id, score)
      WHERE contact.id = one.id
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
    return score(Where.of("c.id > ? AND c.id <= ?", batch.after(), batch.upTo()), formula);
  }

  /** Scores these contacts. */
  Mono<Long> score(List<UUID> contacts, Formula formula) {
    return score(Where.of("c.id = ANY (?)", (Object) contacts.toArray(UUID[]::new)), formula);
  }

  private Mono<Long> score(Where which, Formula formula) {
    return Query.of("WITH scored AS (SELECT c.id, c.lead_score, ")
        .append(formula.score())
        .append(" AS score FROM contact c WHERE c.deleted_at IS NULL AND NOT c.lead_score_pinned AND ")
        .append(which)
        .append(WRITE)
        .update(database);
  }
}
