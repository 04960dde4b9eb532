package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.BrokenFilter;
import dev.muster.selection.Orders;
import dev.muster.selection.SavedFilters;
import dev.muster.selection.SavedProblem;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a saved list has to keep to before it is saved. */
@Component
class SavedListRules {

  private static final int DEEPEST = 5;

  /** One at a time, so that two of them cannot close a circle together. */
  private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('saved_list'))";

  /**
   * How deep things refer to each other from the top of what uses this one to the bottom of what it uses. A
   * contact list refers to nothing, so it is no level.
   */
  private static final String SHAPE =
      """
      WITH RECURSIVE down (id, level) AS (
        SELECT s.id, 2 FROM saved_list s WHERE s.id = ANY (?) AND s.kind <> 'CONTACT_LIST'
        UNION
        SELECT s.id, down.level + 1
        FROM down JOIN saved_list d ON d.id = down.id
        JOIN saved_list s ON s.id = ANY (d.uses) AND s.kind <> 'CONTACT_LIST'
        WHERE down.level < 10),
      up (id, level) AS (
        SELECT s.id, 1 FROM saved_list s WHERE s.uses @> ARRAY[?::uuid]
        UNION
        SELECT s.id, up.level + 1 FROM up JOIN saved_list s ON s.uses @> ARRAY[up.id] WHERE up.level < 10)
      SELECT coalesce((SELECT max(level) FROM down), 1) + coalesce((SELECT max(level) FROM up), 0),
        EXISTS (SELECT FROM down WHERE id = ?)
      """;

  private static final String PRIVATE =
      "SELECT s.name FROM saved_list s WHERE s.id = ANY (?) AND NOT s.shared";

  private final DatabaseClient database;
  private final SavedFilters filters;
  private final SavedListProblems problems;
  private final Orders orders;

  SavedListRules(DatabaseClient database, SavedFilters filters, SavedListProblems problems, Orders orders) {
    this.database = database;
    this.filters = filters;
    this.problems = problems;
    this.orders = orders;
  }

  /**
   * The other saved lists that a draft uses, once all rules hold.
   *
   * <p>Errors: {@link Refusal} with {@code SEGMENT_CYCLE}, {@code SEGMENT_TOO_DEEP}, {@code NOT_SHARED},
   * {@code PERMISSION_REQUIRED} to share, or {@code INVALID} with where in the content.
   *
   * @param id the list that is changed; null for a new one
   */
  Mono<UUID[]> check(Draft draft, @Nullable UUID id, Caller caller) {
    return Mono.defer(() -> {
      if (draft.shared()) {
        caller.refuseUnless(Permission.CONTACT_EDIT);
      }
      UUID[] uses = uses(draft.content());
      return alone()
          .then(Mono.defer(() -> shape(uses, id)))
          .then(Mono.defer(() -> sharedThroughout(draft, uses)))
          .then(Mono.defer(() -> sound(draft, caller)))
          .thenReturn(uses);
    });
  }

  private UUID[] uses(Map<String, Object> content) {
    Set<UUID> uses = new LinkedHashSet<>();
    for (SavedList.Kind kind : SavedList.Kind.values()) {
      uses.addAll(filters.pointed(content, kind.prefix));
    }
    return uses.toArray(UUID[]::new);
  }

  private Mono<Void> alone() {
    return Query.of(ALONE).list(database, row -> true).then();
  }

  private Mono<Void> shape(UUID[] uses, @Nullable UUID id) {
    Object self = Query.value(id, UUID.class);
    return Query.of(SHAPE, uses, self, self)
        .first(
            database,
            row -> new Shape(Rows.required(row, 0, Integer.class), Rows.required(row, 1, Boolean.class)))
        .doOnNext(Shape::check)
        .then();
  }

  private record Shape(int depth, boolean cycle) {

    void check() {
      if (cycle) {
        throw new Refusal(UserError.of("SEGMENT_CYCLE", "It would refer to itself.", "input"));
      }
      if (depth > DEEPEST) {
        String message = "Saved lists refer to each other at most 5 levels deep, not " + depth + ".";
        throw new Refusal(UserError.of("SEGMENT_TOO_DEEP", message, "input"));
      }
    }
  }

  /** Others could not see what is private, and would be told that it is gone. */
  private Mono<Void> sharedThroughout(Draft draft, UUID[] uses) {
    if (!draft.shared() || uses.length == 0) {
      return Mono.empty();
    }
    return Query.of(PRIVATE, (Object) uses)
        .first(database, row -> Rows.required(row, 0, String.class))
        .doOnNext(name -> {
          String message = "What is shared can use only what is shared; one list it names is private.";
          throw new Refusal(UserError.of("NOT_SHARED", message, "input", "shared"));
        })
        .then();
  }

  private Mono<Void> sound(Draft draft, Caller caller) {
    return problems
        .of(draft.kind(), draft.content(), caller)
        .doOnNext(SavedListRules::refuse)
        .then(Mono.defer(() -> runs(draft, caller)));
  }

  private static Refusal searchRefused(BrokenFilter broken) {
    String message = broken.problems().getFirst().message();
    return new Refusal(UserError.of("TOO_LONG", message, "input", "search"));
  }

  private static void refuse(List<SavedProblem> found) {
    if (!found.isEmpty()) {
      throw new Refusal(found.stream().map(SavedListRules::error).toList());
    }
  }

  private static UserError error(SavedProblem problem) {
    String[] path = Stream.concat(Stream.of("input"), problem.path().stream()).toArray(String[]::new);
    return UserError.of("INVALID", problem.message(), path);
  }

  /** The search and the order have no problems of their own: they are refused as a list refuses them. */
  @SuppressWarnings("unchecked") // The schema has checked that it is a list of input objects.
  private Mono<Void> runs(Draft draft, Caller caller) {
    if (draft.kind() != SavedList.Kind.SMART_LIST) {
      return Mono.empty();
    }
    return orders
        .order((List<Map<String, Object>>) draft.content().get("orderBy"))
        .then(searchable(draft, caller));
  }

  private Mono<Void> searchable(Draft draft, Caller caller) {
    return filters
        .where(null, (String) draft.content().get("search"), caller)
        .onErrorMap(BrokenFilter.class, SavedListRules::searchRefused)
        .then();
  }
}
