package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes an action of contacts that were chosen: from now on it is for these, whatever happens to them. */
@Component
class Freezing {

  private static final String FREEZE =
      """
      , given AS (SELECT uuidv7() AS id),
      plan AS (SELECT ?::int AS size, ?::timestamptz AS start, ?::boolean AS waits),
      accepted AS (
        INSERT INTO bulk_action (id, name, kind, input, parameters, created_by, created_by_name,
          dry_run, preview_of, undo_of, retry_of, runs_after, mode, start_at, drip, batch_size, release_at,
          released, state, total)
        SELECT (SELECT id FROM given),
          coalesce(?, ? || to_char(now() AT TIME ZONE 'UTC', ', YYYY-MM-DD HH24:MI "UTC"')),
          ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, plan.size, plan.start,
          CASE WHEN plan.start IS NULL AND NOT plan.waits THEN 1 ELSE 0 END,
          CASE WHEN plan.start IS NULL AND NOT plan.waits THEN 'QUEUED' ELSE 'SCHEDULED' END, count(*)
        FROM chosen, plan GROUP BY plan.size, plan.start, plan.waits
        RETURNING id, total),
      placed AS (
        SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, plan.size FROM chosen, plan),
      grouped AS (
        SELECT place / size + 1 AS batch, array_agg(id ORDER BY id) AS ids
        FROM placed GROUP BY place / size, place % size / 1000),
      chunked AS (
        INSERT INTO bulk_chunk (action_id, batch, number, contact_ids, first_contact, last_contact)
        SELECT (SELECT id FROM given), batch, row_number() OVER (ORDER BY ids[1]) - 1,
          ids, ids[1], ids[cardinality(ids)]
        FROM grouped)
      SELECT id, total, pg_notify('muster_bulk', id::text) FROM accepted
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  Freezing(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * An action that is still nobody's.
   *
   * @param kind the mutation's name
   * @param input what the caller wrote
   * @param parameters what that became
   */
  record Draft(
      String kind, Object input, Object parameters, BulkRunInput run, Schedule schedule, Origin origin) {}

  /**
   * The action's id. Takes part in the caller's transaction, which is rolled back where it is refused.
   *
   * @param chosen a query of ids of contacts, without repetitions, as column {@code id}
   */
  Mono<UUID> freeze(Draft draft, Query chosen, Limits.Limit limit, Caller caller) {
    return statement(draft, chosen, limit, caller)
        .first(
            database,
            row -> new Frozen(Rows.required(row, 0, UUID.class), Rows.required(row, 1, Integer.class)))
        .switchIfEmpty(Mono.error(() -> new Refusal(nobody())))
        .doOnNext(frozen -> check(frozen.total(), draft, limit, caller))
        .map(Frozen::id);
  }

  private record Frozen(UUID id, int total) {}

  /** One row more than allowed tells that there are too many. */
  private Query statement(Draft draft, Query chosen, Limits.Limit limit, Caller caller) {
    Origin origin = draft.origin();
    Schedule schedule = origin.dryRun() ? Schedule.AT_ONCE : draft.schedule();
    OffsetDateTime first = schedule.first(OffsetDateTime.now(ZoneOffset.UTC));
    Drip drip = schedule.dripFrom(first);
    return Query.of("WITH chosen AS MATERIALIZED (")
        .append(chosen)
        .append(" LIMIT ?)", limit.most() + 1)
        .append(
            FREEZE,
            schedule.batchSize(),
            moment(first),
            origin.waits(),
            Query.value(draft.run().name(), String.class),
            title(draft.kind()),
            draft.kind(),
            json.writeValueAsString(draft.input()),
            json.writeValueAsString(draft.parameters()),
            caller.id(),
            caller.name(),
            origin.dryRun(),
            Query.value(origin.previewOf(), UUID.class),
            Query.value(origin.undoOf(), UUID.class),
            Query.value(origin.retryOf(), UUID.class),
            Query.value(origin.after(), UUID.class),
            schedule.mode().name(),
            moment(schedule.startAt()),
            Query.value(drip == null ? null : json.writeValueAsString(drip), String.class));
  }

  private static Object moment(@Nullable OffsetDateTime moment) {
    return Query.value(moment, OffsetDateTime.class);
  }

  private static void check(int total, Draft draft, Limits.Limit limit, Caller caller) {
    if (total > limit.most()) {
      throw new Refusal(limit.exceeded());
    }
    if (total > 1) {
      caller.refuseUnless(Permission.BULK_RUN);
    }
    draft
        .schedule()
        .refusal(total)
        .ifPresent(refusal -> {
          throw new Refusal(refusal);
        });
    Integer expected = draft.run().expectedTotal();
    if (expected != null && expected != total) {
      String message = "The selection now holds " + total + " contacts, not " + expected + ".";
      throw new Refusal(UserError.of("TOTAL_CHANGED", message, "run", "expectedTotal"));
    }
  }

  static UserError nobody() {
    return UserError.of("EMPTY_SELECTION", "The selection matches no contact.", "selection");
  }

  /** {@code addTags} becomes "Add tags". */
  static String title(String name) {
    String words = name.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
