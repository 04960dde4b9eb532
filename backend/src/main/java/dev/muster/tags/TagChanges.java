package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.access.Permission;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import dev.muster.tags.TagPolicy.Freeform;
import dev.muster.tags.TagSql.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes tags and changes what they are called and where they stand: each a transaction, with its trace. */
@Component
class TagChanges {

  static final int DEEPEST = 5;

  private final Tags tags;
  private final KnownTags known;
  private final TagGroups groups;
  private final TagSql sql;
  private final Policies policies;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;

  TagChanges(
      Tags tags,
      KnownTags known,
      TagGroups groups,
      TagSql sql,
      Policies policies,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transactions) {
    this.tags = tags;
    this.known = known;
    this.groups = groups;
    this.sql = sql;
    this.policies = policies;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  record CreateTagInput(
      String name, @Nullable String group, @Nullable String parent, @Nullable String idempotencyKey) {}

  /** Where a tag is to stand: in no group, at the top of one, or below another tag. */
  private record Spot(@Nullable TagGroup group, @Nullable UUID parent) {

    private static final Spot ALONE = new Spot(null, null);

    @Nullable UUID groupId() {
      return group == null ? null : group.uuid();
    }
  }

  Mono<Tag> create(CreateTagInput input, Caller caller) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("name", input.name());
    arguments.put("group", input.group());
    arguments.put("parent", input.parent());
    return idempotency
        .once(caller, "createTag", input.idempotencyKey(), arguments, insert(input, caller))
        .as(transactions::transactional)
        .flatMap(tags::byId);
  }

  private Mono<UUID> insert(CreateTagInput input, Caller caller) {
    return sql.lock()
        .then(Mono.defer(() -> spot(input.group(), input.parent())))
        .flatMap(spot -> permit(spot, caller).then(checkDepth(spot, 1)).thenReturn(spot))
        .flatMap(spot -> sql.insert(TagRefusals.name(input.name()), spot.groupId(), spot.parent()))
        .flatMap(
            id -> audit.record(caller, "createTag", id, null, Map.of("name", input.name())).thenReturn(id));
  }

  private Mono<Spot> spot(@Nullable String group, @Nullable String parent) {
    if (parent != null) {
      return sql.byId(TagRefusals.id(Tag.PREFIX, parent, "parent"), "parent")
          .flatMap(above -> below(above, group));
    }
    return group == null
        ? Mono.just(Spot.ALONE)
        : groups
            .byId(TagRefusals.id(TagGroup.PREFIX, group, "group"))
            .switchIfEmpty(Mono.error(() -> TagRefusals.notFound("group")))
            .map(found -> new Spot(found, null));
  }

  private Mono<Spot> below(Standing above, @Nullable String group) {
    return Mono.justOrEmpty(above.group())
        .flatMap(groups::byId)
        .filter(TagGroup::isTree)
        .switchIfEmpty(
            Mono.error(() -> TagRefusals.invalid("Only in a tree do tags stand below others.", "parent")))
        .doOnNext(tree -> {
          if (group != null && !group.equals(tree.id())) {
            throw TagRefusals.invalid("The tag above stands in another group.", "parent");
          }
        })
        .map(tree -> new Spot(tree, above.id()));
  }

  private Mono<Void> permit(Spot spot, Caller caller) {
    if (caller.may(Permission.SETTINGS)) {
      return Mono.empty();
    }
    if (spot.group() != null && spot.group().isTree()) {
      caller.refuseUnless(Permission.SETTINGS);
    }
    return policies
        .value(TagPolicy.FREEFORM)
        .filter(freeform -> freeform == Freeform.SKILLS_ONLY && !TagGroup.SKILLS.equals(spot.groupId()))
        .flatMap(only -> Mono.error(skillsOnly()));
  }

  private static Refusal skillsOnly() {
    String message = "Here new tags go into the group Skills; elsewhere you need the permission SETTINGS.";
    return new Refusal(
        new UserError(
            "PERMISSION_REQUIRED",
            message,
            List.of("input", "group"),
            TagPolicy.FREEFORM.name(),
            Permission.SETTINGS.name(),
            List.of()));
  }

  private Mono<Void> checkDepth(Spot spot, int levels) {
    return spot.parent() == null && levels <= DEEPEST
        ? Mono.empty()
        : Mono.justOrEmpty(spot.parent())
            .flatMap(sql::level)
            .defaultIfEmpty(0)
            .filter(level -> level + levels > DEEPEST)
            .flatMap(tooDeep ->
                Mono.error(TagRefusals.invalid("A tree of tags has at most five levels.", "parent")));
  }

  Mono<Tag> update(Map<String, Object> input, Caller caller) {
    return sql.lock()
        .then(
            Mono.defer(
                () -> sql.byId(TagRefusals.id(Tag.PREFIX, String.valueOf(input.get("id")), "id"), "id")))
        .doOnNext(tag -> TagRefusals.refuseOther((Integer) input.get("expectedVersion"), tag.version()))
        .flatMap(tag -> update(tag, input, caller))
        .as(transactions::transactional)
        .doOnNext(id -> known.forget())
        .flatMap(tags::byId);
  }

  private Mono<UUID> update(Standing tag, Map<String, Object> input, Caller caller) {
    String name = input.containsKey("name") ? TagRefusals.name(input.get("name")) : tag.name();
    return target(tag, input)
        .flatMap(spot -> {
          Standing wanted = new Standing(tag.id(), name, spot.groupId(), spot.parent(), tag.version());
          return wanted.equals(tag) ? Mono.just(tag.id()) : write(tag, wanted, spot, caller);
        });
  }

  /** Absent keeps, null clears: out of its group, or up to its top. */
  private Mono<Spot> target(Standing tag, Map<String, Object> input) {
    String group = (String) input.get("group");
    String parent = (String) input.get("parent");
    if (group != null || parent != null) {
      return spot(group, parent);
    }
    if (input.containsKey("group")) {
      return Mono.just(Spot.ALONE);
    }
    return Mono.justOrEmpty(tag.group())
        .flatMap(groups::byId)
        .map(same -> new Spot(same, input.containsKey("parent") ? null : tag.parent()))
        .defaultIfEmpty(Spot.ALONE);
  }

  private Mono<UUID> write(Standing tag, Standing wanted, Spot spot, Caller caller) {
    return sql.below(List.of(tag.id()))
        .doOnNext(below -> checkMove(tag, below, spot))
        .flatMap(below ->
            checkDepth(spot, TagMerge.of(tag.id(), List.of(), below).levels())
                .then(sql.update(wanted, below.stream().map(Standing::id).toList())))
        .then(audit.record(caller, "updateTag", tag.id(), tag, wanted))
        .thenReturn(tag.id());
  }

  private static void checkMove(Standing tag, List<Standing> below, Spot spot) {
    if (below.stream().anyMatch(one -> one.id().equals(spot.parent()))) {
      throw TagRefusals.invalid("A tag cannot stand below itself.", "parent");
    }
    if (below.size() > 1 && (spot.group() == null || !spot.group().isTree())) {
      throw TagRefusals.invalid("'" + tag.name() + "' has tags below it, and only trees have such.", "group");
    }
  }
}
