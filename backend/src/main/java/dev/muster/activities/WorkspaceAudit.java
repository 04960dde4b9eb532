package dev.muster.activities;

import dev.muster.access.Caller;
import dev.muster.sql.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who changed the workspace itself, such as its tags, fields and rules, and when. Only ever appended to. */
@Component
public class WorkspaceAudit {

  private static final String RECORD =
      """
      INSERT INTO workspace_audit (actor_id, actor_name, action, object_id, before, after)
      VALUES (?, ?, ?, ?, nullif(?::text, 'null')::jsonb, nullif(?::text, 'null')::jsonb)
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  WorkspaceAudit(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Records one change, in the transaction of the caller.
   *
   * @param action the mutation's name
   * @param before what it was, in JSON's types or what becomes such; null for what is new
   * @param after what it is now; null for what is gone
   */
  public Mono<Void> record(
      Caller actor, String action, UUID object, @Nullable Object before, @Nullable Object after) {
    return Query.of(
            RECORD,
            actor.id(),
            actor.name(),
            action,
            object,
            json.writeValueAsString(before),
            json.writeValueAsString(after))
        .update(database)
        .then();
  }
}
