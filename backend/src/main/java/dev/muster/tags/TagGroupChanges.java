package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Places;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.tags.TagGroup.TagGroupKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes, changes and deletes groups of tags: each a transaction, with its trace. */
@Component
class TagGroupChanges {

  private static final int MOST = 50;
  private static final String INSERT =
      """
      INSERT INTO tag_group (name, kind, position)
      SELECT ?, ?, count(*) FROM tag_group HAVING count(*) < ? RETURNING id
      """;
  private static final String RENAME = "UPDATE tag_group SET name = ?, version = version + 1 WHERE id = ?";

  private final DatabaseClient database;
  private final TagGroups groups;
  private final TagSql sql;
  private final TaggedContacts contacts;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;

  TagGroupChanges(
      DatabaseClient database,
      TagGroups groups,
      TagSql sql,
      TaggedContacts contacts,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transactions) {
    this.database = database;
    this.groups = groups;
    this.sql = sql;
    this.contacts = contacts;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  record CreateTagGroupInput(String name, TagGroupKind kind, @Nullable String idempotencyKey) {}

  record UpdateTagGroupInput(
      String id, @Nullable Integer expectedVersion, @Nullable String name, @Nullable Integer position) {}

  Mono<TagGroup> create(CreateTagGroupInput input, Caller caller) {
    Map<String, Object> arguments = Map.of("name", input.name(), "kind", input.kind());
    Mono<UUID> work = Mono.defer(() -> insert(TagRefusals.name(input.name()), input.kind(), caller));
    return idempotency
        .once(caller, "createTagGroup", input.idempotencyKey(), arguments, work)
        .as(transactions::transactional)
        .flatMap(groups::byId);
  }

  private Mono<UUID> insert(String name, TagGroupKind kind, Caller caller) {
    Map<String, Object> made = Map.of("name", name, "kind", kind);
    return sql.lock()
        .then(
            Query.of(INSERT, name, kind.name(), MOST)
                .first(database, row -> Rows.required(row, 0, UUID.class)))
        .onErrorMap(DuplicateKeyException.class, taken -> TagRefusals.alreadyExists())
        .switchIfEmpty(
            Mono.error(
                () -> new Refusal(UserError.of("TOO_MANY", "A workspace has at most 50 groups of tags."))))
        .flatMap(id -> audit.record(caller, "createTagGroup", id, null, made).thenReturn(id));
  }

  Mono<TagGroup> update(UpdateTagGroupInput input, Caller caller) {
    return sql.lock()
        .then(standing(input.id()))
        .doOnNext(group -> TagRefusals.refuseOther(input.expectedVersion(), group.version()))
        .flatMap(group -> rename(group, input.name(), caller).then(move(group, input.position())))
        .as(transactions::transactional)
        .flatMap(groups::byId);
  }

  private Mono<TagGroup> standing(String id) {
    return Mono.fromSupplier(() -> TagRefusals.id(TagGroup.PREFIX, id, "id"))
        .flatMap(groups::byId)
        .switchIfEmpty(Mono.error(() -> TagRefusals.notFound("id")));
  }

  private Mono<Void> rename(TagGroup group, @Nullable String written, Caller caller) {
    String name = written == null ? group.name() : TagRefusals.name(written);
    if (name.equals(group.name())) {
      return Mono.empty();
    }
    return Query.of(RENAME, name, group.uuid())
        .update(database)
        .onErrorMap(DuplicateKeyException.class, taken -> TagRefusals.alreadyExists())
        .then(
            audit.record(
                caller, "updateTagGroup", group.uuid(), Map.of("name", group.name()), Map.of("name", name)));
  }

  private Mono<UUID> move(TagGroup group, @Nullable Integer position) {
    return position == null
        ? Mono.just(group.uuid())
        : Places.move("tag_group", group.uuid(), Math.max(0, position))
            .update(database)
            .thenReturn(group.uuid());
  }

  /** How many contacts lost a tag by it. */
  Mono<Integer> delete(String id, boolean confirmed, Caller caller) {
    return sql.lock()
        .then(standing(id))
        .doOnNext(TagGroupChanges::keepSkills)
        .flatMap(group -> sql.inGroup(group.uuid()).flatMap(tags -> delete(group, tags, confirmed, caller)))
        .as(transactions::transactional);
  }

  private static void keepSkills(TagGroup group) {
    if (group.uuid().equals(TagGroup.SKILLS)) {
      String message = "This group stays: new tags by free text go here.";
      throw new Refusal(UserError.of("IN_USE", message, "input", "id"));
    }
  }

  private Mono<Integer> delete(TagGroup group, List<UUID> tags, boolean confirmed, Caller caller) {
    if (!tags.isEmpty() && !confirmed) {
      return contacts
          .count(tags)
          .flatMap(count ->
              Mono.error(
                  TagRefusals.confirmRequired(
                      "Its %d tags would be deleted with it, and %d contacts would lose some."
                          .formatted(tags.size(), count))));
    }
    return contacts
        .untag(tags, "deleteTagGroup", caller)
        .flatMap(count ->
            sql.delete(tags)
                .then(Query.of("DELETE FROM tag_group WHERE id = ?", group.uuid()).update(database))
                .then(
                    audit.record(caller, "deleteTagGroup", group.uuid(), Map.of("name", group.name()), null))
                .thenReturn(count));
  }
}
