package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.access.Permission;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.ContactSelection;
import dev.muster.selection.Selections;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accepts actions: checks what may refuse them and freezes their contacts, in one transaction. What follows
 * is work for {@link Driver}.
 */
@Component
class Acceptance {

  private static final String FREEZE =
      """
      , given AS (SELECT uuidv7() AS id),
      accepted AS (
        INSERT INTO bulk_action (id, name, kind, input, parameters, total, created_by, created_by_name)
        SELECT (SELECT id FROM given),
          coalesce(?, ? || to_char(now() AT TIME ZONE 'UTC', ', YYYY-MM-DD HH24:MI "UTC"')),
          ?, ?::jsonb, ?::jsonb, count(*), ?, ?
        FROM chosen HAVING count(*) > 0
        RETURNING id, total),
      numbered AS (SELECT id, (row_number() OVER (ORDER BY id) - 1) / 1000 AS number FROM chosen),
      grouped AS (SELECT number, array_agg(id ORDER BY id) AS ids FROM numbered GROUP BY number),
      chunked AS (
        INSERT INTO bulk_chunk (action_id, number, contact_ids, first_contact, last_contact)
        SELECT (SELECT id FROM given), number, ids, ids[1], ids[cardinality(ids)] FROM grouped)
      SELECT id, total, pg_notify('muster_bulk', id::text) FROM accepted
      """;

  private final DatabaseClient database;
  private final TransactionalOperator transactions;
  private final Selections selections;
  private final Limits limits;
  private final Idempotency idempotency;
  private final BulkRuns runs;
  private final Driver driver;
  private final JsonMapper json;

  Acceptance(
      DatabaseClient database,
      TransactionalOperator transactions,
      Selections selections,
      Limits limits,
      Idempotency idempotency,
      BulkRuns runs,
      Driver driver,
      JsonMapper json) {
    this.database = database;
    this.transactions = transactions;
    this.selections = selections;
    this.limits = limits;
    this.idempotency = idempotency;
    this.runs = runs;
    this.driver = driver;
    this.json = json;
  }

  /**
   * What a caller asks for.
   *
   * @param written the input as it was written
   * @param arguments all arguments of the mutation but the idempotency key
   */
  record Request<P extends Record>(
      BulkAction<P> action,
      ContactSelection selection,
      P input,
      Map<String, Object> written,
      BulkRunInput run,
      Map<String, Object> arguments) {}

  /** The accepted action, on its way; the one accepted before where the idempotency key says so. */
  <P extends Record> Mono<BulkRun> accept(Request<P> request, Caller caller) {
    return Mono.defer(() -> {
      request.run().check();
      request.action().permissions().forEach(caller::refuseUnless);
      String key = request.run().idempotencyKey();
      return idempotency
          .once(caller, request.action().name(), key, request.arguments(), prepare(request, caller))
          .as(transactions::transactional)
          .flatMap(id -> driver.start(id).then(runs.byId(id, caller)));
    });
  }

  private <P extends Record> Mono<UUID> prepare(Request<P> request, Caller caller) {
    return Mono.zip(selections.where(request.selection(), caller), limits.selection())
        .flatMap(rules ->
            request
                .action()
                .prepare(request.input(), caller)
                .flatMap(input -> freeze(request, input, rules.getT1(), rules.getT2(), caller)));
  }

  private Mono<UUID> freeze(
      Request<?> request, Record parameters, Where where, Limits.Limit limit, Caller caller) {
    return statement(request, parameters, where, limit, caller)
        .first(
            database,
            row -> new Frozen(Rows.required(row, 0, UUID.class), Rows.required(row, 1, Integer.class)))
        .switchIfEmpty(Mono.error(() -> new Refusal(emptySelection())))
        .doOnNext(frozen -> check(frozen.total(), request.run(), limit, caller))
        .map(Frozen::id);
  }

  private record Frozen(UUID id, int total) {}

  /** One row more than allowed tells that there are too many. */
  private Query statement(
      Request<?> request, Record parameters, Where where, Limits.Limit limit, Caller caller) {
    return Query.of("WITH chosen AS MATERIALIZED (SELECT c.id FROM contact c WHERE ")
        .append(where)
        .append(" LIMIT ?)", limit.most() + 1)
        .append(
            FREEZE,
            Query.value(request.run().name(), String.class),
            title(request.action().name()),
            request.action().name(),
            json.writeValueAsString(request.written()),
            json.writeValueAsString(parameters),
            caller.id(),
            caller.name());
  }

  private static void check(int total, BulkRunInput run, Limits.Limit limit, Caller caller) {
    if (total > limit.most()) {
      throw new Refusal(limit.exceeded());
    }
    if (total > 1) {
      caller.refuseUnless(Permission.BULK_RUN);
    }
    Integer expected = run.expectedTotal();
    if (expected != null && expected != total) {
      String message = "The selection now holds " + total + " contacts, not " + expected + ".";
      throw new Refusal(UserError.of("TOTAL_CHANGED", message, "run", "expectedTotal"));
    }
  }

  static UserError emptySelection() {
    return UserError.of("EMPTY_SELECTION", "The selection matches no contact.", "selection");
  }

  /** {@code addTags} becomes "Add tags". */
  static String title(String name) {
    String words = name.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
