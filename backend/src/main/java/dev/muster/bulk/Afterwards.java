package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.bulk.Freezing.Draft;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Query;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one can do about an action that has ended: take it back, or try its failures again. */
@Component
class Afterwards {

  private static final String CHANGED =
      """
      SELECT contact.id FROM bulk_chunk k, unnest(k.contact_ids) AS contact (id)
      WHERE k.action_id = ? AND k.succeeded > 0
        AND EXISTS (SELECT FROM audit a WHERE a.contact_id = contact.id AND a.bulk_action_id = k.action_id)
      """;
  private static final String FAILED =
      "SELECT contact_id AS id FROM bulk_result WHERE action_id = ? AND outcome = 'FAILED'";

  private final BulkRuns runs;
  private final BulkActions actions;
  private final Acceptance acceptance;
  private final Freezing freezing;
  private final Predecessors predecessors;
  private final Parameters parameters;
  private final WaysBack waysBack;
  private final JsonMapper json;

  Afterwards(
      BulkRuns runs,
      BulkActions actions,
      Acceptance acceptance,
      Freezing freezing,
      Predecessors predecessors,
      Parameters parameters,
      WaysBack waysBack,
      JsonMapper json) {
    this.runs = runs;
    this.actions = actions;
    this.acceptance = acceptance;
    this.freezing = freezing;
    this.predecessors = predecessors;
    this.parameters = parameters;
    this.waysBack = waysBack;
    this.json = json;
  }

  /** A new action that gives the contacts back what this one changed. */
  Mono<BulkRun> undo(UUID action, BulkRunInput run, Caller caller) {
    Mono<UUID> work =
        ended(action, caller)
            .doOnNext(Afterwards::refuseUndoingADryRun)
            .flatMap(waysBack::of)
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
                parameters
                    .of(ended)
                    .doOnNext(same -> permitted(changes(ended, same), caller))
                    .map(same -> draft(ended.kind(), ended.input(), same, run, Origin.retrying(action, run)))
                    .flatMap(draft -> freeze(draft, Query.of(FAILED, action), caller)));
    return acceptance.start("retryFailed", run, Map.of("id", action, "run", run), work, caller);
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

  /** The kind of the changes that it makes: an undo makes those of what it takes back. */
  private String changes(BulkRun run, JsonNode parameters) {
    return run.kind().equals(Undo.KIND) ? json.treeToValue(parameters, Undo.class).kind() : run.kind();
  }

  private void permitted(String kind, Caller caller) {
    actions.named(kind).ifPresent(action -> action.permissions().forEach(caller::refuseUnless));
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
