package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.BrokenFilter;
import dev.muster.selection.Evaluation;
import dev.muster.selection.SavedFilters;
import dev.muster.sql.Where;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The contacts of a saved list, as a condition over {@code contact c}. */
@Component
class SavedListWhere {

  private static final int DEEPEST = 5;
  private static final String ON_LIST =
      "EXISTS (SELECT FROM contact_list_member m WHERE m.contact_id = c.id AND m.list_id = ?)";

  private final SavedFilters filters;

  SavedListWhere(SavedFilters filters) {
    this.filters = filters;
  }

  /**
   * Who is on it.
   *
   * <p>Errors: {@link Refusal} with {@code SAVED_FILTER_BROKEN} and the list's id where it cannot be run as
   * it was saved.
   */
  Mono<Where> where(SavedList list, Caller caller) {
    Mono<Where> where =
        switch (list.kind()) {
          case CONTACT_LIST -> Mono.just(Where.of(ON_LIST, list.uuid()));
          case SMART_LIST ->
              filters.where(list.content().get("filter"), (String) list.content().get("search"), caller);
          case SEGMENT -> where(Combination.of(list.content()), caller);
        };
    return Evaluation.ofSaved(nested(list, where))
        .onErrorMap(BrokenFilter.class, broken -> refused(list, broken));
  }

  /** Whom a combination is for; errors as {@link BrokenFilter}. */
  Mono<Where> where(Combination combination, Caller caller) {
    return Evaluation.of(
        each(combination.include(), caller)
            .map(include -> combination.matchesAll() ? Where.and(include) : Where.or(include))
            .flatMap(included ->
                each(combination.exclude(), caller).map(exclude -> included.and(Where.noneOf(exclude)))));
  }

  private Mono<List<Where>> each(List<SegmentPart> parts, Caller caller) {
    return Flux.fromIterable(parts)
        .concatMap(part -> filters.where(part.asFilter(), null, caller))
        .collectList();
  }

  /** What was saved is no deeper than this; what is in the middle of being saved may be. */
  private static Mono<Where> nested(SavedList list, Mono<Where> where) {
    return Mono.deferContextual(context -> {
      int level = context.<Integer>getOrEmpty(SavedListWhere.class).orElse(0) + 1;
      return level > DEEPEST
          ? Mono.error(new Refusal(tooDeep(list)))
          : where.contextWrite(inner -> inner.put(SavedListWhere.class, level));
    });
  }

  private static UserError tooDeep(SavedList list) {
    return UserError.about(
        list.id(), "SEGMENT_TOO_DEEP", "Saved lists refer to each other more than 5 levels deep.");
  }

  private static Refusal refused(SavedList list, BrokenFilter broken) {
    String message =
        "The %s '%s' cannot be run: %s".formatted(list.kind().noun, list.name(), broken.getMessage());
    return new Refusal(UserError.about(list.id(), "SAVED_FILTER_BROKEN", message));
  }
}
