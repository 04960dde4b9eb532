package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.access.Permission;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import dev.muster.sql.JsonText;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes, changes and deletes saved lists, each with its trace and in one transaction. */
@Component
class SavedListChanges {

  private static final String INSERT =
      """
      INSERT INTO saved_list (name, description, shared, content, uses, kind, owner_id)
      VALUES (?, ?, ?, ?::jsonb, ?\
      """;
  private static final String AS_OWN = ", ?, ?) RETURNING id";
  private static final String UPDATE =
      """
      UPDATE saved_list SET version = version + 1, updated_at = now(), name = ?, description = ?, shared = ?,
        content = ?::jsonb, uses = ?\
      """;

  private final DatabaseClient database;
  private final SavedLists lists;
  private final SavedListRules rules;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;
  private final JsonMapper json;

  SavedListChanges(
      DatabaseClient database,
      SavedLists lists,
      SavedListRules rules,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transactions,
      JsonMapper json) {
    this.database = database;
    this.lists = lists;
    this.rules = rules;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transactions = transactions;
    this.json = json;
  }

  /** The new list, which belongs to the caller. */
  Mono<SavedList> create(SavedList.Kind kind, Map<String, Object> input, Caller caller) {
    String mutation = "create" + kind.type;
    return Mono.fromSupplier(() -> Draft.of(kind, input))
        .flatMap(draft -> once(mutation, input, insert(mutation, draft, caller), caller))
        .flatMap(id -> lists.byId(kind, id, caller));
  }

  /** The changed list: a field that is absent stays, one that is null is cleared. */
  Mono<SavedList> update(SavedList.Kind kind, Map<String, Object> input, Caller caller) {
    String mutation = "update" + kind.type;
    Mono<UUID> work =
        editable(kind, input, caller).flatMap(current -> update(mutation, current, input, caller));
    return once(mutation, input, work, caller).flatMap(id -> lists.byId(kind, id, caller));
  }

  /** The id of the list that is gone now. */
  Mono<String> delete(SavedList.Kind kind, Map<String, Object> input, Caller caller) {
    return editable(kind, input, caller)
        .flatMap(current ->
            Query.of("DELETE FROM saved_list WHERE id = ?", current.uuid())
                .update(database)
                .then(audit.record(caller, "delete" + kind.type, current.uuid(), current.asInput(), null))
                .thenReturn(current.id()))
        .as(transactions::transactional);
  }

  private Mono<UUID> once(String mutation, Map<String, Object> input, Mono<UUID> work, Caller caller) {
    Map<String, Object> arguments = new HashMap<>(input);
    String key = (String) arguments.remove("idempotencyKey");
    return idempotency.once(caller, mutation, key, arguments, work).as(transactions::transactional);
  }

  private Mono<UUID> insert(String mutation, Draft draft, Caller caller) {
    return rules
        .check(draft, null, caller)
        .flatMap(uses ->
            values(INSERT, draft, uses)
                .append(AS_OWN, draft.kind().name(), caller.id())
                .first(database, row -> Rows.required(row, 0, UUID.class)))
        .flatMap(id -> audit.record(caller, mutation, id, null, asInput(draft)).thenReturn(id));
  }

  private Mono<UUID> update(String mutation, SavedList current, Map<String, Object> input, Caller caller) {
    Map<String, Object> wanted = current.asInput();
    wanted.putAll(input);
    Draft draft = Draft.of(current.kind(), wanted);
    if (!draft.shared() && !current.ownerId().equals(caller.id())) {
      String message = "Only its owner can make a list private.";
      throw new Refusal(UserError.of("INVALID", message, "input", "shared"));
    }
    return rules
        .check(draft, current.uuid(), caller)
        .flatMap(uses -> write(mutation, current, draft, uses, caller))
        .thenReturn(current.uuid());
  }

  private Mono<Void> write(String mutation, SavedList current, Draft draft, UUID[] uses, Caller caller) {
    return values(UPDATE, draft, uses)
        .append(" WHERE id = ?", current.uuid())
        .update(database)
        .then(audit.record(caller, mutation, current.uuid(), current.asInput(), asInput(draft)));
  }

  /** The list that the input names, locked, where the caller may change it and has seen its last version. */
  private Mono<SavedList> editable(SavedList.Kind kind, Map<String, Object> input, Caller caller) {
    return Mono.defer(
            () -> lists.lock(kind, kind.prefix.uuid(Operators.given(input, "id").toString()), caller))
        .switchIfEmpty(
            Mono.error(() ->
                new Refusal(UserError.of("NOT_FOUND", "There is no such " + kind.noun + ".", "input", "id"))))
        .doOnNext(current -> check(current, (Integer) input.get("expectedVersion")));
  }

  private static void check(SavedList current, @Nullable Integer expectedVersion) {
    if (!current.mayEdit()) {
      throw new Refusal(UserError.permissionRequired(Permission.SETTINGS.name()));
    }
    if (expectedVersion != null && expectedVersion != current.version()) {
      String message = "Somebody changed it meanwhile; it is at version " + current.version() + " by now.";
      throw new Refusal(UserError.of("VERSION_CONFLICT", message, "input", "expectedVersion"));
    }
  }

  private Query values(String statement, Draft draft, UUID[] uses) {
    return Query.of(
        statement,
        draft.name(),
        Query.value(draft.description(), String.class),
        draft.shared(),
        JsonText.of(json, draft.content()),
        uses);
  }

  private static Map<String, Object> asInput(Draft draft) {
    Map<String, Object> input = new HashMap<>(draft.content());
    input.put("name", draft.name());
    input.put("description", draft.description());
    input.put("shared", draft.shared());
    return input;
  }
}
