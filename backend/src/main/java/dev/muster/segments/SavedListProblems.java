package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.SavedFilters;
import dev.muster.selection.SavedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of a saved list no longer works, and where it stands in it. */
@Component
class SavedListProblems {

  private final SavedFilters filters;
  private final SavedListWhere where;

  SavedListProblems(SavedFilters filters, SavedListWhere where) {
    this.filters = filters;
    this.where = where;
  }

  /** Everything that is wrong with this content; nothing where it can be run as it is. */
  Mono<List<SavedProblem>> of(SavedList.Kind kind, Map<String, Object> content, Caller caller) {
    return switch (kind) {
      case CONTACT_LIST -> Mono.just(List.of());
      case SMART_LIST -> ofSmartList(content, caller);
      case SEGMENT -> of(Combination.of(content), caller);
    };
  }

  Mono<List<SavedProblem>> of(Combination combination, Caller caller) {
    return Flux.concat(
            each("include", combination.include(), caller), each("exclude", combination.exclude(), caller))
        .collectList()
        .flatMap(found -> found.isEmpty() ? together(combination, caller) : Mono.just(found));
  }

  /** Parts that are sound one by one can still be too much together. */
  private Mono<List<SavedProblem>> together(Combination combination, Caller caller) {
    return where
        .where(combination, caller)
        .map(sound -> List.<SavedProblem>of())
        .onErrorResume(Refusal.class, refusal -> Mono.just(List.of(problem(refusal.errors().getFirst()))));
  }

  private static SavedProblem problem(UserError error) {
    return new SavedProblem(error.code(), error.message(), List.of());
  }

  private Mono<List<SavedProblem>> ofSmartList(Map<String, Object> content, Caller caller) {
    return filters
        .problems(content.get("filter"), caller)
        .map(problems -> problems.stream().map(problem -> problem.within("filter")).toList())
        .flatMap(problems ->
            filters
                .orderProblems(content.get("orderBy"), content.get("columns"), caller)
                .map(others -> both(problems, others)));
  }

  private static List<SavedProblem> both(List<SavedProblem> some, List<SavedProblem> others) {
    List<SavedProblem> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private Flux<SavedProblem> each(String side, List<SegmentPart> parts, Caller caller) {
    return Flux.range(0, parts.size())
        .concatMap(index ->
            filters
                .problems(parts.get(index).asFilter(), caller)
                .flatMapIterable(problems -> problems)
                .map(problem -> located(problem, parts.get(index), side, index.toString())));
  }

  /** A part that is just an id was sent as such, not as the filter that it stands for. */
  private static SavedProblem located(SavedProblem problem, SegmentPart part, String side, String index) {
    return part.isFilter()
        ? problem.within(side, index, part.kind())
        : new SavedProblem(problem.code(), problem.message(), List.of(side, index, part.kind()));
  }
}
