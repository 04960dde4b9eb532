package dev.muster.bulk;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which actions can be taken back, and for how long. */
@Component
class WaysBack {

  private final Parameters parameters;
  private final BulkActions actions;
  private final Policies policies;
  private final JsonMapper json;

  WaysBack(Parameters parameters, BulkActions actions, Policies policies, JsonMapper json) {
    this.parameters = parameters;
    this.actions = actions;
    this.policies = policies;
    this.json = json;
  }

  /**
   * What an action has to know that takes this one back.
   *
   * <p>Errors: {@link Refusal} {@code UNDO_EXPIRED} where it is too late for that, {@code NOT_UNDOABLE} where
   * there is no way back.
   */
  Mono<Undo> of(BulkRun run) {
    return inTime(run)
        .then(parameters.of(run))
        .map(same -> undo(run, same))
        .doOnNext(this::refuseUnlessUndoable);
  }

  /** For how many days after its end each of them can be undone; 0 where it cannot, nothing for always. */
  Mono<Map<BulkRun, Integer>> days(List<BulkRun> asked) {
    return Mono.zip(parameters.of(asked), policies.value(BulkPolicy.UNDO_DAYS))
        .map(known -> BulkResults.each(asked, run -> days(run, known.getT1(), known.getT2())));
  }

  private @Nullable Integer days(BulkRun run, Map<UUID, JsonNode> known, OptionalInt days) {
    JsonNode same = known.get(run.uuid());
    if (same == null || !isUndoable(undo(run, same))) {
      return 0;
    }
    return days.isPresent() ? days.getAsInt() : null;
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

  private Undo undo(BulkRun run, JsonNode same) {
    Undo first =
        run.kind().equals(Undo.KIND)
            ? json.treeToValue(same, Undo.class)
            : new Undo(run.uuid(), run.kind(), same);
    return new Undo(run.uuid(), first.kind(), first.parameters());
  }

  private void refuseUnlessUndoable(Undo undo) {
    if (!isUndoable(undo)) {
      String message = "What `" + undo.kind() + "` did cannot be taken back.";
      throw new Refusal(UserError.of("NOT_UNDOABLE", message, "id"));
    }
  }

  private boolean isUndoable(Undo undo) {
    return actions.named(undo.kind()).map(action -> isUndoable(action, undo)).orElse(false);
  }

  private <P extends Record> boolean isUndoable(BulkAction<P> action, Undo undo) {
    return action.undo(json.treeToValue(undo.parameters(), action.parameters()), undo.action()) != null;
  }
}
