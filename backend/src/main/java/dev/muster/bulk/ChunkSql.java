package dev.muster.bulk;

import static dev.muster.sql.Rows.required;

import dev.muster.activities.Audit;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The statements of one chunk's transaction. */
@Component
class ChunkSql {

  private static final String LOCK =
      """
      SELECT number, contact_ids FROM bulk_chunk WHERE action_id = ? AND state = 'PENDING'
        AND batch <= (SELECT released FROM bulk_action WHERE id = ?)
      ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  /** In the order of ids, always, so that two actions never wait for each other in a circle. */
  private static final String LOCK_CONTACTS = "SELECT c.id FROM contact c WHERE c.id = ANY (?) AND ";

  private static final String NOT_DELETED =
      "SELECT c.id FROM contact c WHERE c.id = ANY (?) AND c.deleted_at IS NULL";

  private static final String CHUNK = "WITH chunk AS (SELECT unnest(?::uuid[]) AS contact_id), ";
  private static final String RAISE_VERSION =
      """
      , raised AS (
        UPDATE contact SET version = version + 1, updated_at = now()
        FROM change WHERE contact.id = change.contact_id AND change.outcome = 'SUCCEEDED')
      """;
  private static final String REPORT =
      """
      , reported AS (
        INSERT INTO bulk_result (action_id, contact_id, outcome, code, message)
        SELECT ?, contact_id, outcome, code, message FROM change WHERE outcome <> 'SUCCEEDED')
      SELECT count(*) FILTER (WHERE outcome = 'SUCCEEDED')::int, count(*) FILTER (WHERE outcome = 'SKIPPED')::int,
        count(*) FILTER (WHERE outcome = 'FAILED')::int
      FROM change
      """;
  private static final String REPORT_ALL =
      """
      INSERT INTO bulk_result (action_id, contact_id, outcome, code, message)
      SELECT ?, contact_id, ?, ?, ? FROM unnest(?::uuid[]) AS contact_id
      """;

  /**
   * Counts a chunk unless its action was stopped meanwhile: then there is no row, and nothing may have
   * happened.
   */
  private static final String FINISH =
      """
      WITH tally (succeeded, unchanged, skipped, failed, size) AS (VALUES (?::int, ?::int, ?::int, ?::int, ?::int)),
      counted AS (
        UPDATE bulk_action AS a
        SET succeeded = a.succeeded + tally.succeeded, unchanged = a.unchanged + tally.unchanged,
          skipped = a.skipped + tally.skipped, failed = a.failed + tally.failed, sequence = a.sequence + 1,
          state = bulk_state_after(
            a.succeeded + a.unchanged + a.skipped + a.failed + tally.size, a.total, a.released, a.batch_size)
        FROM tally WHERE a.id = ? AND a.state = 'RUNNING'
        RETURNING a.id),
      done AS (
        UPDATE bulk_chunk AS c
        SET state = 'DONE', succeeded = tally.succeeded, unchanged = tally.unchanged, skipped = tally.skipped,
          failed = tally.failed
        FROM tally WHERE c.action_id = ? AND c.number = ?)
      SELECT pg_notify('muster_bulk', id::text) FROM counted
      """;

  /** What a dry run would change is kept like a result, since no audit will have it. */
  private static final String TELL =
      """
      WITH told AS (
        SELECT ?::uuid AS action, one.* FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[]) AS one (contact_id, outcome, code, message, field, before, after)),
      reported AS (
        INSERT INTO bulk_result (action_id, contact_id, outcome, code, message)
        SELECT action, contact_id, outcome, code, message FROM told WHERE outcome <> 'SUCCEEDED')
      INSERT INTO bulk_trial (action_id, contact_id, field, before, after)
      SELECT action, contact_id, field, before::jsonb, after::jsonb FROM told WHERE outcome = 'SUCCEEDED'
      """;

  private final DatabaseClient database;

  ChunkSql(DatabaseClient database) {
    this.database = database;
  }

  /** The next chunk that nobody works on, locked; empty where there is none. */
  Mono<Chunk> lockNext(UUID action) {
    return Query.of(LOCK, action, action)
        .first(database, row -> new Chunk(required(row, 0, Integer.class), required(row, 1, UUID[].class)));
  }

  /** Those contacts of a chunk that are visible, locked. */
  Mono<UUID[]> lockContacts(Chunk chunk, Where visible) {
    return ids(
        Query.of(LOCK_CONTACTS, (Object) chunk.contacts())
            .append(visible)
            .append(" ORDER BY c.id FOR NO KEY UPDATE OF c"));
  }

  /** Those contacts that are not deleted, visible or not. */
  Mono<UUID[]> notDeleted(UUID[] contacts) {
    return ids(Query.of(NOT_DELETED, (Object) contacts));
  }

  /** Does what the action does, records it, and counts. */
  Mono<Tally> apply(Assignment work, Change change, Chunk chunk) {
    Query statement =
        Query.of(CHUNK, (Object) chunk.contacts())
            .append(change.steps())
            .append(", audited AS (")
            .append(Audit.ofBulk(work.action(), work.kind(), work.runner(), work.runnerName()))
            .append(change.raisesVersion() ? ")" : ")" + RAISE_VERSION)
            .append(REPORT, work.action());
    return statement.first(
        database,
        row ->
            new Tally(
                required(row, 0, Integer.class),
                required(row, 1, Integer.class),
                required(row, 2, Integer.class)));
  }

  /** Does what the action does, and says what that was; to be rolled back. */
  Mono<Attempt> attempt(Change change, Chunk chunk) {
    return Query.of(CHUNK, (Object) chunk.contacts())
        .append(change.steps())
        .append("SELECT contact_id, outcome, code, message, field, before::text, after::text FROM change")
        .list(database, Attempt::read)
        .collectList()
        .map(Attempt::new);
  }

  /** Notes what a dry run would do: every contact that stands out, and a few of the others. */
  Mono<Tally> tell(UUID action, Attempt attempt) {
    return Query.of(
            TELL,
            action,
            attempt.texts(Attempt.Outcome::contact),
            attempt.texts(Attempt.Outcome::outcome),
            attempt.texts(Attempt.Outcome::code),
            attempt.texts(Attempt.Outcome::message),
            attempt.texts(Attempt.Outcome::field),
            attempt.texts(Attempt.Outcome::before),
            attempt.texts(Attempt.Outcome::after))
        .list(database, row -> action)
        .then(Mono.fromSupplier(attempt::tally));
  }

  /** Notes the same outcome for several contacts. */
  Mono<Void> report(UUID action, BulkOutcome outcome, Reason reason, UUID[] contacts) {
    return Query.of(REPORT_ALL, action, outcome.name(), reason.code(), reason.message(), contacts)
        .update(database)
        .then();
  }

  /** Closes a chunk and counts it; false where the action was stopped meanwhile. */
  Mono<Boolean> finish(UUID action, Chunk chunk, Tally tally) {
    int unchanged = tally.unchangedOf(chunk.size());
    return Query.of(
            FINISH,
            tally.succeeded(),
            unchanged,
            tally.skipped(),
            tally.failed(),
            chunk.size(),
            action,
            action,
            chunk.number())
        .first(database, row -> true)
        .defaultIfEmpty(false);
  }

  private Mono<UUID[]> ids(Query query) {
    Flux<UUID> ids = query.list(database, row -> required(row, 0, UUID.class));
    return ids.collectList().map(list -> list.toArray(UUID[]::new));
  }
}
