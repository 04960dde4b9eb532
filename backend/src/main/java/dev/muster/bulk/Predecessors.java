package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Query;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Actions whose contacts another one takes over: a dry run that was looked at, or the action before it. */
@Component
class Predecessors {

  private static final String CONTACTS =
      "SELECT contact.id FROM bulk_chunk k, unnest(k.contact_ids) AS contact (id) WHERE k.action_id = ?";

  private final BulkRuns runs;
  private final JsonMapper json;

  Predecessors(BulkRuns runs, JsonMapper json) {
    this.runs = runs;
    this.json = json;
  }

  /**
   * The contacts to be frozen once more; empty where the action takes over none.
   *
   * <p>Errors: {@link Refusal} {@code NOT_FOUND} where the caller sees no such action, {@code INVALID} where
   * it is not one that can be gone on from.
   *
   * @param input what the caller wrote
   */
  Mono<Query> contacts(String kind, Object input, Origin origin, Caller caller) {
    return Flux.concat(preview(kind, input, origin, caller), before(origin, caller))
        .collectList()
        .filter(found -> !found.isEmpty())
        .map(found -> Query.of(CONTACTS, found.getFirst().uuid()));
  }

  /** The dry run that somebody looked at and now wants to happen. */
  private Mono<BulkRun> preview(String kind, Object input, Origin origin, Caller caller) {
    return visible(origin.previewOf(), caller)
        .filter(run -> run.dryRun())
        .switchIfEmpty(missing(origin.previewOf(), "There is no such dry run.", "previewOf"))
        .doOnNext(run -> {
          if (!isSame(run, kind, input, origin)) {
            throw refusal(
                "INVALID", "The dry run was one of " + run.kind() + " with another input.", "previewOf");
          }
          if (run.state() != BulkState.COMPLETED) {
            throw refusal("INVALID", "The dry run has not come to its end.", "previewOf");
          }
        });
  }

  /** The action that has to be completed first. */
  private Mono<BulkRun> before(Origin origin, Caller caller) {
    return visible(origin.after(), caller)
        .switchIfEmpty(missing(origin.after(), "There is no such bulk action.", "after"))
        .doOnNext(run -> {
          if (origin.waits() && run.dryRun()) {
            throw refusal("INVALID", "A dry run changes nothing that one could wait for.", "after");
          }
          if (origin.waits() && run.state().ended() && run.state() != BulkState.COMPLETED) {
            throw refusal("INVALID", "The action before it ended as " + run.state() + ".", "after");
          }
        });
  }

  private Mono<BulkRun> visible(@Nullable UUID id, Caller caller) {
    return id == null ? Mono.empty() : runs.byId(id, caller);
  }

  private static Mono<BulkRun> missing(@Nullable UUID id, String message, String field) {
    return id == null ? Mono.empty() : Mono.error(() -> refusal("NOT_FOUND", message, field));
  }

  /** What was written went through JSON on its way to the database. */
  private boolean isSame(BulkRun preview, String kind, Object input, Origin origin) {
    return preview.kind().equals(kind)
        && Objects.equals(preview.origin().retryOf(), origin.retryOf())
        && json.valueToTree(preview.input()).equals(json.valueToTree(input));
  }

  private static Refusal refusal(String code, String message, String field) {
    return new Refusal(UserError.of(code, message, "run", field));
  }
}
