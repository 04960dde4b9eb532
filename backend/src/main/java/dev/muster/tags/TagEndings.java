package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.tags.TagSql.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Deletes and merges tags: each a transaction that takes the contacts along, with its trace. */
@Component
class TagEndings {

  private static final int MOST_MERGED = 100;

  private final Tags tags;
  private final TagGroups groups;
  private final TagSql sql;
  private final TaggedContacts contacts;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;

  TagEndings(
      Tags tags,
      TagGroups groups,
      TagSql sql,
      TaggedContacts contacts,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transactions) {
    this.tags = tags;
    this.groups = groups;
    this.sql = sql;
    this.contacts = contacts;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  record MergeTagsInput(String into, List<String> tags, @Nullable String idempotencyKey) {}

  /** The survivor, and how many contacts had a tag that ended. */
  record Merged(Tag tag, int contacts) {}

  /** How many contacts lost a tag by it. */
  Mono<Integer> delete(String id, boolean confirmed, Caller caller) {
    return sql.lock()
        .then(Mono.defer(() -> sql.byId(TagRefusals.id(Tag.PREFIX, id, "id"), "id")))
        .flatMap(tag -> sql.below(List.of(tag.id())).flatMap(all -> delete(tag, ids(all), confirmed, caller)))
        .as(transactions::transactional);
  }

  private Mono<Integer> delete(Standing tag, List<UUID> all, boolean confirmed, Caller caller) {
    Mono<Integer> work =
        contacts
            .untag(all, "deleteTag", caller)
            .flatMap(count ->
                sql.delete(all)
                    .then(audit.record(caller, "deleteTag", tag.id(), tag, null))
                    .thenReturn(count));
    return confirmed
        ? work
        : contacts.count(all).doOnNext(count -> refuseUnasked(all.size() - 1, count)).then(work);
  }

  private static void refuseUnasked(int below, int contacts) {
    if (below > 0 || contacts > 0) {
      throw TagRefusals.confirmRequired(
          "%d contacts would lose it, and %d tags below it would be deleted with it."
              .formatted(contacts, below));
    }
  }

  /** A repeated request answers with the survivor and with no contacts. */
  Mono<Merged> merge(MergeTagsInput input, Caller caller) {
    AtomicInteger changed = new AtomicInteger();
    Map<String, Object> arguments = Map.of("into", input.into(), "tags", input.tags());
    Mono<UUID> work =
        sql.lock().then(Mono.defer(() -> checked(input))).flatMap(ids -> merge(ids, changed, caller));
    return idempotency
        .once(caller, "mergeTags", input.idempotencyKey(), arguments, work)
        .as(transactions::transactional)
        .flatMap(tags::byId)
        .map(survivor -> new Merged(survivor, changed.get()));
  }

  /** What is merged, by bare ids. */
  private record Ids(UUID into, Set<UUID> ended) {}

  private static Mono<Ids> checked(MergeTagsInput input) {
    UUID into = TagRefusals.id(Tag.PREFIX, input.into(), "into");
    if (input.tags().isEmpty() || input.tags().size() > MOST_MERGED) {
      String code = input.tags().isEmpty() ? "REQUIRED" : "TOO_MANY";
      throw new Refusal(UserError.of(code, "Between 1 and 100 tags are merged at a time.", "input", "tags"));
    }
    Set<UUID> ended = new LinkedHashSet<>();
    input.tags().forEach(tag -> ended.add(TagRefusals.id(Tag.PREFIX, tag, "tags")));
    if (ended.contains(into)) {
      throw TagRefusals.invalid("A tag cannot be merged into itself.", "tags");
    }
    return Mono.just(new Ids(into, ended));
  }

  private Mono<UUID> merge(Ids ids, AtomicInteger changed, Caller caller) {
    List<UUID> named = new ArrayList<>(ids.ended());
    named.add(ids.into());
    return sql.byId(ids.into(), "into")
        .flatMap(survivor -> sql.below(named).flatMap(all -> merge(survivor, ids, all, changed, caller)));
  }

  private Mono<UUID> merge(
      Standing survivor, Ids ids, List<Standing> all, AtomicInteger changed, Caller caller) {
    if (!ids(all).containsAll(ids.ended())) {
      return Mono.error(TagRefusals.notFound("tags"));
    }
    refuseBelow(survivor, ids.ended(), all);
    TagMerge merge = TagMerge.of(survivor.id(), ids.ended(), all);
    return checkShape(survivor, merge)
        .then(contacts.replace(merge.gone(), "mergeTags", caller))
        .doOnNext(changed::set)
        .then(sql.merge(merge, survivor.group()))
        .then(audit.record(caller, "mergeTags", survivor.id(), ended(ids.ended(), all), survivor))
        .thenReturn(survivor.id());
  }

  /** Walks up from the survivor as far as the loaded trees reach. */
  private static void refuseBelow(Standing survivor, Set<UUID> ended, List<Standing> all) {
    UUID above = survivor.parent();
    while (above != null) {
      if (ended.contains(above)) {
        throw TagRefusals.invalid("A tag cannot be merged into one below it.", "into");
      }
      UUID at = above;
      above = all.stream().filter(tag -> tag.id().equals(at)).findFirst().map(Standing::parent).orElse(null);
    }
  }

  private Mono<Void> checkShape(Standing survivor, TagMerge merge) {
    if (merge.moved().isEmpty()) {
      return Mono.empty();
    }
    return Mono.justOrEmpty(survivor.group())
        .flatMap(groups::byId)
        .filter(TagGroup::isTree)
        .switchIfEmpty(
            Mono.error(
                () -> TagRefusals.invalid("Some have tags below them, and only trees have such.", "into")))
        .then(sql.level(survivor.id()))
        .filter(level -> level - 1 + merge.levels() > TagChanges.DEEPEST)
        .flatMap(
            tooDeep -> Mono.error(TagRefusals.invalid("A tree of tags has at most five levels.", "into")));
  }

  private static List<String> ended(Set<UUID> ended, List<Standing> all) {
    return all.stream().filter(tag -> ended.contains(tag.id())).map(Standing::name).toList();
  }

  private static List<UUID> ids(Collection<Standing> tags) {
    return tags.stream().map(Standing::id).toList();
  }
}
