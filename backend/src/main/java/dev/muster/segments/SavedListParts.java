package dev.muster.segments;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.access.Users;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.RequestError;
import dev.muster.paging.Count;
import dev.muster.paging.Counts;
import dev.muster.selection.BrokenFilter;
import dev.muster.selection.FilterWords;
import dev.muster.selection.FilterWords.Spoken;
import dev.muster.selection.SavedProblem;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a saved list beyond its own row, and only when somebody asks for it. */
@Component
class SavedListParts {

  private static final String HISTORY =
      """
      SELECT at, actor_name, action, before::text, after::text FROM workspace_audit
      WHERE object_id = ? ORDER BY id DESC LIMIT 50
      """;

  private final DatabaseClient database;
  private final Counts counts;
  private final Visibility visibility;
  private final SavedListWhere where;
  private final SavedListProblems problems;
  private final FilterWords words;
  private final Users users;
  private final JsonMapper json;

  SavedListParts(
      DatabaseClient database,
      Counts counts,
      Visibility visibility,
      SavedListWhere where,
      SavedListProblems problems,
      FilterWords words,
      Users users,
      JsonMapper json) {
    this.database = database;
    this.counts = counts;
    this.visibility = visibility;
    this.where = where;
    this.problems = problems;
    this.words = words;
    this.users = users;
    this.json = json;
  }

  /** How many contacts are on it that the caller may see; empty for one that cannot be run. */
  Mono<Count> count(Saved saved, @Nullable Boolean exact, Caller caller) {
    return where
        .where(saved.list(), caller)
        .onErrorResume(Refusal.class, broken -> Mono.empty())
        .flatMap(found -> count(found, exact, caller));
  }

  /**
   * How many contacts a combination is for.
   *
   * <p>Errors: {@link RequestError} with the code of its first problem.
   */
  Mono<Count> count(Combination combination, @Nullable Boolean exact, Caller caller) {
    return where
        .where(combination, caller)
        .onErrorMap(BrokenFilter.class, SavedListParts::refused)
        .flatMap(found -> count(found, exact, caller));
  }

  private Mono<Count> count(Where found, @Nullable Boolean exact, Caller caller) {
    Query rows = Query.of("FROM contact c WHERE ").append(visibility.of(caller).and(found));
    return counts.patiently(rows, exact != null && exact);
  }

  private static RequestError refused(BrokenFilter broken) {
    SavedProblem problem = broken.problems().getFirst();
    return RequestError.badRequest(problem.code(), problem.message());
  }

  /** The people whose lists these are; an API client is none. */
  <T extends Saved> Mono<Map<T, User>> owners(List<T> lists) {
    return users
        .byIds(lists.stream().map(saved -> saved.list().ownerId()).distinct().toList())
        .map(found -> {
          Map<T, User> owners = new HashMap<>();
          for (T saved : lists) {
            User owner = found.get(saved.list().ownerId());
            if (owner != null) {
              owners.put(saved, owner);
            }
          }
          return owners;
        });
  }

  /** Whom each is for, in the same order. */
  Flux<String> words(List<? extends Saved> lists, Caller caller) {
    return words
        .words(lists.stream().map(saved -> spoken(saved.list())).toList(), caller)
        .flatMapIterable(said -> said);
  }

  private static Spoken spoken(SavedList list) {
    Map<String, Object> content = list.content();
    return list.kind() == SavedList.Kind.SEGMENT
        ? new Spoken(Combination.of(content).asFilter(), null)
        : new Spoken(content.get("filter"), (String) content.get("search"));
  }

  Mono<List<SavedProblem>> problems(Saved saved, Caller caller) {
    return problems.of(saved.list().kind(), saved.list().content(), caller);
  }

  /** The latest 50 changes, the newest first. */
  Flux<SavedListChange> history(Saved saved) {
    return Query.of(HISTORY, saved.list().uuid()).list(database, this::change);
  }

  private SavedListChange change(Row row) {
    return new SavedListChange(
        required(row, 0, OffsetDateTime.class),
        required(row, 1, String.class),
        required(row, 2, String.class),
        value(optional(row, 3, String.class)),
        value(optional(row, 4, String.class)));
  }

  private @Nullable Object value(@Nullable String text) {
    return text == null ? null : json.readValue(text, Object.class);
  }
}
