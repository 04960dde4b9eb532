package dev.muster.bulk;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import dev.muster.paging.Connection;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The actions that were accepted, and what stops them. */
@Component
public class BulkRuns {

  static final String CHANNEL = "muster_bulk";

  private static final String COLUMNS =
      """
      a.id, a.name, a.kind, a.input::text, a.failure, a.created_by, a.created_by_name, u.kind = 'USER', a.created_at,
      a.sequence, a.state, a.total, a.succeeded, a.unchanged, a.skipped, a.failed, a.started_at, a.finished_at,
      extract(epoch FROM a.worked + coalesce(clock_timestamp() - a.running_since, '0'))::float8, clock_timestamp(),
      a.mode, a.start_at, a.drip::text, a.batch_size, a.released, a.release_at,
      a.dry_run, a.preview_of, a.undo_of, a.retry_of, a.runs_after
      """;
  private static final int COLUMN_COUNT = 31;
  private static final String FROM = "FROM bulk_action a JOIN app_user u ON u.id = a.created_by";
  private static final String SELECT = "SELECT " + COLUMNS + FROM + " WHERE ";
  private static final Order NEWEST_FIRST =
      new Order("bulk actions by age", List.of(Order.descending("a.id", "uuid")));
  private static final Where NOT_ENDED = Where.of("a.state IN ('SCHEDULED', 'QUEUED', 'RUNNING', 'PAUSED')");
  private static final Where TO_WORK_ON = Where.of("a.state IN ('QUEUED', 'RUNNING')");

  /** Waits for a chunk that is just being counted; after it none can be. */
  private static final String CANCEL =
      """
      WITH cancelled AS (
        UPDATE bulk_action SET state = 'CANCELLED', sequence = sequence + 1
        WHERE id = ? AND state IN ('SCHEDULED', 'QUEUED', 'RUNNING', 'PAUSED') RETURNING id)
      SELECT pg_notify('muster_bulk', id::text) FROM cancelled
      """;

  /** Waits likewise; a chunk that comes later finds the action not running and undoes itself. */
  private static final String PAUSE =
      """
      WITH paused AS (
        UPDATE bulk_action SET state = 'PAUSED', sequence = sequence + 1
        WHERE id = ? AND state IN ('SCHEDULED', 'QUEUED', 'RUNNING') RETURNING id)
      SELECT pg_notify('muster_bulk', id::text) FROM paused
      """;

  private static final String RESUME =
      """
      WITH resumed AS (
        UPDATE bulk_action SET sequence = sequence + 1,
          state = CASE WHEN succeeded + unchanged + skipped + failed < released::bigint * batch_size
            THEN 'QUEUED' ELSE 'SCHEDULED' END
        WHERE id = ? AND state = 'PAUSED' RETURNING id)
      SELECT pg_notify('muster_bulk', id::text) FROM resumed
      """;

  private static final String FAIL =
      """
      WITH given_up AS (
        UPDATE bulk_action
        SET state = 'FAILED', failure = ?, sequence = sequence + 1
        WHERE id = ? AND state IN ('SCHEDULED', 'QUEUED', 'RUNNING', 'PAUSED') RETURNING id)
      SELECT pg_notify('muster_bulk', id::text) FROM given_up
      """;

  private final DatabaseClient database;
  private final Pages pages;
  private final JsonMapper json;

  BulkRuns(DatabaseClient database, Pages pages, JsonMapper json) {
    this.database = database;
    this.pages = pages;
    this.json = json;
  }

  /** The action with this id, if the caller may see it. */
  public Mono<BulkRun> byId(UUID id, Caller caller) {
    return list(Where.of("a.id = ?", id).and(visible(caller))).next();
  }

  /** The newest first. */
  Mono<Connection<BulkRun>> page(BulkActionFilter filter, PageArguments page, Caller caller) {
    Where where = visible(caller).and(filter.where());
    return pages.page(
        new Pages.Listing<>(COLUMNS, COLUMN_COUNT, FROM, where, NEWEST_FIRST, this::read), page);
  }

  /** Without regard to who may see them. */
  Flux<BulkRun> byIds(Collection<UUID> ids) {
    return list(Where.of("a.id = ANY (?)", (Object) ids.toArray(UUID[]::new)));
  }

  Flux<BulkRun> notEnded() {
    return list(NOT_ENDED);
  }

  /** Those that workers can go on with now, the oldest first. */
  Flux<BulkRun> toWorkOn() {
    return Query.of(SELECT).append(TO_WORK_ON).append(" ORDER BY a.id").list(database, this::read);
  }

  /** The first of those that nobody has begun with. */
  Flux<BulkRun> queued(int most) {
    return Query.of(SELECT)
        .append("a.state = 'QUEUED' ORDER BY a.id LIMIT ?", most)
        .list(database, this::read);
  }

  Flux<BulkRun> notEnded(Caller caller) {
    return list(NOT_ENDED.and(visible(caller)));
  }

  /** Whether it was stopped just now; false where it had ended already. */
  Mono<Boolean> cancel(UUID id) {
    return Query.of(CANCEL, id).first(database, row -> true).defaultIfEmpty(false);
  }

  /** Whether it was paused just now; false where it was already, or had ended. */
  Mono<Boolean> pause(UUID id) {
    return Query.of(PAUSE, id).first(database, row -> true).defaultIfEmpty(false);
  }

  /** Whether it goes on just now; false where it was not paused. */
  Mono<Boolean> resume(UUID id) {
    return Query.of(RESUME, id).first(database, row -> true).defaultIfEmpty(false);
  }

  /** Whether it was given up just now; false where it had ended already. */
  Mono<Boolean> fail(UUID id, String failure) {
    return Query.of(FAIL, failure, id).first(database, row -> true).defaultIfEmpty(false);
  }

  static boolean isVisible(BulkRun run, Caller caller) {
    return caller.may(Permission.BULK_MANAGE) || run.creator().id().equals(caller.id());
  }

  private static Where visible(Caller caller) {
    return caller.may(Permission.BULK_MANAGE) ? Where.all() : Where.of("a.created_by = ?", caller.id());
  }

  private Flux<BulkRun> list(Where where) {
    return Query.of(SELECT).append(where).list(database, this::read);
  }

  private BulkRun read(Row row) {
    return new BulkRun(
        required(row, 0, UUID.class),
        required(row, 1, String.class),
        required(row, 2, String.class),
        json.readValue(required(row, 3, String.class), Object.class),
        progress(row),
        optional(row, 4, String.class),
        new BulkRun.Creator(
            required(row, 5, UUID.class), required(row, 6, String.class), required(row, 7, Boolean.class)),
        required(row, 8, OffsetDateTime.class),
        batches(row),
        new Origin(
            required(row, 26, Boolean.class),
            optional(row, 27, UUID.class),
            optional(row, 28, UUID.class),
            optional(row, 29, UUID.class),
            optional(row, 30, UUID.class)));
  }

  private Batches batches(Row row) {
    String drip = optional(row, 22, String.class);
    return new Batches(
        BulkMode.valueOf(required(row, 20, String.class)),
        optional(row, 21, OffsetDateTime.class),
        drip == null ? null : json.readValue(drip, Drip.class),
        required(row, 23, Integer.class),
        required(row, 24, Integer.class),
        optional(row, 25, OffsetDateTime.class));
  }

  private static Progress progress(Row row) {
    return new Progress(
        required(row, 9, Integer.class),
        BulkState.valueOf(required(row, 10, String.class)),
        required(row, 11, Integer.class),
        required(row, 12, Integer.class),
        required(row, 13, Integer.class),
        required(row, 14, Integer.class),
        required(row, 15, Integer.class),
        optional(row, 16, OffsetDateTime.class),
        optional(row, 17, OffsetDateTime.class),
        required(row, 18, Double.class),
        required(row, 19, OffsetDateTime.class));
  }
}
