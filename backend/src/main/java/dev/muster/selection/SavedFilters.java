package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Filters that were saved as they were sent. Meanwhile the schema may have changed and what they point to may
 * be gone, so they are checked anew whenever they are used.
 */
@Component
public class SavedFilters {

  private final FilterForm form;
  private final References references;
  private final Filters filters;

  SavedFilters(FilterForm form, References references, Filters filters) {
    this.form = form;
    this.references = references;
    this.filters = filters;
  }

  /**
   * The condition over {@code contact c} that a saved filter stands for.
   *
   * <p>Errors: {@link BrokenFilter} where any of it no longer holds; never a condition without that part.
   *
   * @param saved JSON as it was read; null is everybody
   * @param search the search that was saved with it
   */
  public Mono<Where> where(@Nullable Object saved, @Nullable String search, Caller caller) {
    return Mono.defer(() -> {
      FilterForm.Read read = form.readFilter(saved);
      return whole(read, caller)
          .then(Mono.defer(() -> filters.where(read.filter(), caller)))
          .map(where -> where.and(Search.where(search)))
          .onErrorMap(RequestError.class, SavedFilters::broken);
    });
  }

  /** Why a saved filter cannot be run; nothing where it can. */
  public Mono<List<SavedProblem>> problems(@Nullable Object saved, Caller caller) {
    return where(saved, null, caller)
        .map(where -> List.<SavedProblem>of())
        .onErrorResume(BrokenFilter.class, broken -> Mono.just(broken.problems()))
        .onErrorResume(Refusal.class, refusal -> Mono.just(List.of(problem(refusal))));
  }

  /** What is wrong with a saved order or choice of columns, which then is not used. */
  public Mono<List<SavedProblem>> orderProblems(
      @Nullable Object order, @Nullable Object columns, Caller caller) {
    List<Object> saved = new ArrayList<>();
    saved.add(order == null ? List.of() : order);
    saved.add(columns == null ? List.of() : columns);
    return references
        .names(saved, caller)
        .map(names -> {
          List<SavedProblem> problems = new ArrayList<>();
          form.readOrder(order).problems().forEach(problem -> problems.add(problem.within("orderBy")));
          references.missing(order, names).forEach(problem -> problems.add(problem.within("orderBy")));
          references.missing(columns, names).forEach(problem -> problems.add(problem.within("columns")));
          return problems;
        });
  }

  /** The ids of one kind that anything saved points to. */
  public Set<UUID> pointed(@Nullable Object saved, IdPrefix kind) {
    return references.pointed(saved, kind);
  }

  /** Completes where the filter fits the schema and all that it points to is there. */
  private Mono<Void> whole(FilterForm.Read read, Caller caller) {
    if (!read.problems().isEmpty()) {
      return Mono.error(new BrokenFilter(read.problems()));
    }
    return references
        .names(List.of(read.filter()), caller)
        .flatMap(names -> refuse(references.missing(read.filter(), names)));
  }

  private static Mono<Void> refuse(List<SavedProblem> problems) {
    return problems.isEmpty() ? Mono.empty() : Mono.error(new BrokenFilter(problems));
  }

  private static BrokenFilter broken(RequestError error) {
    String code = String.valueOf(error.extensions().get("code"));
    return new BrokenFilter(List.of(new SavedProblem(code, String.valueOf(error.getMessage()), List.of())));
  }

  private static SavedProblem problem(Refusal refusal) {
    return new SavedProblem(
        refusal.errors().getFirst().code(), refusal.errors().getFirst().message(), List.of());
  }
}
