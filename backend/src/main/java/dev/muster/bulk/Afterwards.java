package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.bulk.Freezing.Draft;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one can do about an action that has ended: take it back, or try its failures again. */
@Component
class Afterwards {

  private static final String PARAMETERS = "SELECT parameters::text FROM bulk_action WHERE id = ?";
  private static final String CHANGED =
      """
      SELECT contact.id FROM bulk_chunk k, unnest(k.contact_ids) AS contact (id)
      WHERE k.action_id = ? AND k.succeeded > 0
        AND EXISTS (SELECT FROM audit a WHERE a.contact_id = contact.id AND a.bulk_action_id = k.action_id)
      """;
  private static final String FAILED =
      "SELECT contact_id AS id FROM bulk_result WHERE action_id = ? AND outcome = 'FAILED'";

  private final DatabaseClient database;
  private final BulkRuns runs;
  private final BulkActions actions;
  private final Acceptance acceptance;
  private final Freezing freezing;
  private final Predecessors predecessors;
  private final Policies policies;
  private final JsonMapper json;

  Afterwards(
      DatabaseClient database,
      BulkRuns runs,
      BulkActions actions,
      Acceptance acceptance,
      Freezing freezing,
      Predecessors predecessors,
      Policies policies,
      JsonMapper json) {
    this.database = database;
    this.runs = runs;
    this.actions = actions;
    this.acceptance = acceptance;
    this.freezing = freezing;
    this.predecessors = predecessors;
    this.policies = policies;
    this.json = json;
  }

  /** A new action that gives the contacts back what this one changed. */
  Mono<BulkRun> undo(UUID action, BulkRunInput run, Caller caller) {
    Mono<UUID> work =
        ended(action, caller)
            .doOnNext(Afterwards::refuseUndoingADryRun)
            .flatMap(ended -> inTime(ended).then(undoing(ended)))
            .flatMap(undo -> {
              permitted(undo.kind(), caller);
              Map<String, Object> input = Map.of("id", BulkRun.PREFIX.id(action));
              Origin origin = Origin.undoing(action, run);
              return freeze(draft(Undo.KIND, input, undo, run, origin), Query.of(CHANGED, action), caller);
            });
    return acceptance.start(Undo.KIND, run, Map.of("id", action, "run", run), work, caller);
  }

  /** A new action of the same kind for the contacts that failed. */
  Mono<BulkRun> retry(UUID action, BulkRunInput run, Caller caller) {
    Mono<UUID> work =
        ended(action, caller)
            .doOnNext(Afterwards::refuseRepeatingADryRun)
            .flatMap(ended ->
                parameters(action)
                    .doOnNext(same -> permitted(changes(ended, same), caller))
                    .map(same -> draft(ended.kind(), ended.input(), same, run, Origin.retrying(action, run)))
                    .flatMap(draft -> freeze(draft, Query.of(FAILED, action), caller)));
    return acceptance.start("retryFailed", run, Map.of("id", action, "run", run), work, caller);
  }

  /** For how many days after its end an action can be undone; 0 where it cannot, empty for always. */
  Mono<Integer> undoDays(BulkRun run) {
    return undoing(run)
        .then(policies.value(BulkPolicy.UNDO_DAYS))
        .onErrorReturn(Refusal.class, OptionalInt.of(0))
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt);
  }

  private Mono<BulkRun> ended(UUID action, Caller caller) {
    return runs.byId(action, caller)
        .switchIfEmpty(Mono.error(() -> refusal("NOT_FOUND", "There is no such bulk action.")))
        .doOnNext(run -> {
          if (!run.state().ended()) {
            throw refusal("NOT_ENDED", "The action has not come to its end; cancel it first.");
          }
        });
  }

  private static void refuseUndoingADryRun(BulkRun run) {
    if (run.dryRun()) {
      throw refusal("NOT_UNDOABLE", "A dry run changed nothing.");
    }
  }

  private static void refuseRepeatingADryRun(BulkRun run) {
    if (run.dryRun()) {
      throw refusal("INVALID", "A dry run has nothing to make good; try again by another dry run.");
    }
  }

  private Mono<Void> inTime(BulkRun run) {
    return policies
        .value(BulkPolicy.UNDO_DAYS)
        .filter(days -> isOver(run, days))
        .flatMap(days -> Mono.error(() -> tooLate(days.getAsInt())));
  }

  private static boolean isOver(BulkRun run, OptionalInt days) {
    OffsetDateTime end = run.finishedAt();
    return days.isPresent() && end != null && !run.progress().at().isBefore(end.plusDays(days.getAsInt()));
  }

  private static Refusal tooLate(int days) {
    String message =
        days == 0 ? "Actions cannot be undone here." : "An action can be undone for " + days + " days.";
    return new Refusal(UserError.byPolicy("UNDO_EXPIRED", BulkPolicy.UNDO_DAYS.name(), message, "id"));
  }

  private Mono<Undo> undoing(BulkRun run) {
    return parameters(run.uuid())
        .map(parameters -> {
          Undo first =
              run.kind().equals(Undo.KIND)
                  ? json.treeToValue(parameters, Undo.class)
                  : new Undo(run.uuid(), run.kind(), parameters);
          return new Undo(run.uuid(), first.kind(), first.parameters());
        })
        .doOnNext(this::checkUndoable);
  }

  private void checkUndoable(Undo undo) {
    boolean undoable = actions.named(undo.kind()).map(action -> canUndo(action, undo)).orElse(false);
    if (!undoable) {
      throw refusal("NOT_UNDOABLE", "What `" + undo.kind() + "` did cannot be taken back.");
    }
  }

  private <P extends Record> boolean canUndo(BulkAction<P> action, Undo undo) {
    return action.undo(json.treeToValue(undo.parameters(), action.parameters()), undo.action()) != null;
  }

  /** The kind of the changes that it makes: an undo makes those of what it takes back. */
  private String changes(BulkRun run, JsonNode parameters) {
    return run.kind().equals(Undo.KIND) ? json.treeToValue(parameters, Undo.class).kind() : run.kind();
  }

  private void permitted(String kind, Caller caller) {
    actions.named(kind).ifPresent(action -> action.permissions().forEach(caller::refuseUnless));
  }

  private Mono<JsonNode> parameters(UUID action) {
    return Query.of(PARAMETERS, action)
        .first(database, row -> json.readTree(Rows.required(row, 0, String.class)));
  }

  private static Draft draft(String kind, Object input, Object parameters, BulkRunInput run, Origin origin) {
    return new Draft(kind, input, parameters, run, run.schedule(OffsetDateTime.now(ZoneOffset.UTC)), origin);
  }

  /**
   * The selection was allowed once; a part of it is. What comes after another action has its own contacts all
   * the same.
   */
  private Mono<UUID> freeze(Draft draft, Query chosen, Caller caller) {
    boolean isPreviewed = draft.origin().previewOf() != null;
    return predecessors
        .contacts(draft.kind(), draft.input(), draft.origin(), caller)
        .filter(previewed -> isPreviewed)
        .defaultIfEmpty(chosen)
        .flatMap(contacts -> freezing.freeze(draft, contacts, Limits.SERVER, caller));
  }

  private static Refusal refusal(String code, String message) {
    return new Refusal(UserError.of(code, message, "id"));
  }
}
