package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Query;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Dry runs that somebody looked at and now wants to happen. */
@Component
class Previews {

  private static final String CONTACTS =
      "SELECT contact.id FROM bulk_chunk k, unnest(k.contact_ids) AS contact (id) WHERE k.action_id = ?";

  private final BulkRuns runs;
  private final JsonMapper json;

  Previews(BulkRuns runs, JsonMapper json) {
    this.runs = runs;
    this.json = json;
  }

  /**
   * The contacts that a dry run was for, to be frozen once more.
   *
   * <p>Errors: {@link Refusal} {@code NOT_FOUND} where the caller sees no such dry run, {@code INVALID} where
   * it was one of something else.
   */
  Mono<Query> contacts(String preview, Acceptance.Request<?> request, Caller caller) {
    UUID id = BulkRun.PREFIX.uuid(preview);
    return runs.byId(id, caller)
        .filter(run -> run.origin().dryRun())
        .switchIfEmpty(Mono.error(() -> refusal("NOT_FOUND", "There is no such dry run.")))
        .doOnNext(run -> check(run, request))
        .map(run -> Query.of(CONTACTS, id));
  }

  private void check(BulkRun run, Acceptance.Request<?> request) {
    if (!run.kind().equals(request.action().name()) || !isSame(run.input(), request.written())) {
      throw refusal("INVALID", "The dry run was one of " + run.kind() + " with another input.");
    }
    if (run.state() != BulkState.COMPLETED) {
      throw refusal("INVALID", "The dry run has not come to its end.");
    }
  }

  /** What was written went through JSON on its way to the database. */
  private boolean isSame(Object kept, Map<String, Object> written) {
    return json.valueToTree(kept).equals(json.valueToTree(written));
  }

  private static Refusal refusal(String code, String message) {
    return new Refusal(UserError.of(code, message, "run", "previewOf"));
  }
}
