package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.paging.Order;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns a selection into the condition over {@code contact c} that it stands for, for one caller. */
@Component
public class Selections {

  private static final int DEEPEST = 5;
  private static final int MOST_EXCLUSIONS = 10;

  private final Filters filters;
  private final Orders orders;
  private final Visibility visibility;
  private final SelectAll selectAll;

  Selections(Filters filters, Orders orders, Visibility visibility, SelectAll selectAll) {
    this.filters = filters;
    this.orders = orders;
    this.visibility = visibility;
    this.selectAll = selectAll;
  }

  /**
   * The contacts of a selection that the caller may see.
   *
   * <p>Errors: {@link RequestError} with {@code MALFORMED_ID}, {@code FILTER_TOO_LARGE}, {@code
   * SEARCH_TOO_LONG}, {@code RANGE}, {@code SELECTION_TOO_DEEP} or what a filter says; {@link
   * dev.muster.graphql.Refusal} with {@code POLICY} for everybody where the workspace does not allow that.
   */
  public Mono<Where> where(ContactSelection selection, Caller caller) {
    return selectAll
        .check(Mono.defer(() -> condition(selection.withoutTicks(), caller, 1)))
        .then(condition(selection, caller, 1))
        .map(visibility.of(caller)::and);
  }

  /**
   * A query of the ids of {@link #where}, as column {@code id}.
   *
   * <p>Rows of a list are read as the list reads them, along its index; as a condition they would be looked
   * for among all contacts.
   */
  public Mono<Query> ids(ContactSelection selection, Caller caller) {
    Mono<Where> where = where(selection, caller);
    return selection instanceof ContactSelection.Rows rows
        ? where
            .then(range(rows, caller))
            .map(range -> Query.of("SELECT id FROM (").append(range).append(") AS range"))
        : where.map(chosen -> Query.of("SELECT c.id FROM contact c WHERE ").append(chosen));
  }

  /** What a list with this filter and search shows the caller. */
  public Mono<Where> listed(@Nullable Map<String, Object> filter, @Nullable String search, Caller caller) {
    return matching(filter, search, caller).map(visibility.of(caller)::and);
  }

  private Mono<Where> condition(ContactSelection selection, Caller caller, int level) {
    return Mono.defer(() -> checked(selection, caller, level));
  }

  private Mono<Where> checked(ContactSelection selection, Caller caller, int level) {
    if (level > DEEPEST) {
      throw RequestError.badRequest("SELECTION_TOO_DEEP", "A selection has at most 5 levels of exceptions.");
    }
    return switch (selection) {
      case ContactSelection.Ids ids -> Mono.just(Where.of("c.id = ANY (?)", (Object) uuids(ids.ids())));
      case ContactSelection.Matching matching -> matching(matching.filter(), matching.search(), caller);
      case ContactSelection.Saved saved ->
          filters.where(Map.of(saved.kind(), Map.of("any", List.of(saved.id()))), caller);
      case ContactSelection.Rows rows -> rows(rows, caller);
      case ContactSelection.Except except -> except(except, caller, level);
    };
  }

  private Mono<Where> matching(@Nullable Map<String, Object> filter, @Nullable String search, Caller caller) {
    return filters.where(filter, caller).map(where -> where.and(Search.where(search)));
  }

  private static UUID[] uuids(List<String> ids) {
    return ids.stream().map(ContactIds.PREFIX::uuid).distinct().toArray(UUID[]::new);
  }

  private Mono<Where> rows(ContactSelection.Rows rows, Caller caller) {
    return range(rows, caller).map(range -> new Where("c.id IN (" + range.sql() + ")", range.binds()));
  }

  private Mono<Query> range(ContactSelection.Rows rows, Caller caller) {
    if (rows.from() < 1 || rows.to() < rows.from()) {
      throw RequestError.badRequest("RANGE", "Rows are counted from 1, and `to` is not before `from`.");
    }
    return orders
        .order(rows.orderBy())
        .flatMap(order ->
            listed(rows.list().filter(), rows.list().search(), caller).map(list -> range(list, order, rows)));
  }

  private static Query range(Where list, Order order, ContactSelection.Rows rows) {
    long size = (long) rows.to() - rows.from() + 1;
    return Query.of("SELECT c.id FROM contact c WHERE ")
        .append(list)
        .append(" ORDER BY " + order.orderBy() + " LIMIT ? OFFSET ?", size, (long) rows.from() - 1);
  }

  private Mono<Where> except(ContactSelection.Except except, Caller caller, int level) {
    if (except.minus().isEmpty() || except.minus().size() > MOST_EXCLUSIONS) {
      throw RequestError.badRequest("SELECTION_TOO_DEEP", "`minus` holds 1 to 10 selections.");
    }
    Mono<Where> minus =
        Flux.fromIterable(except.minus())
            .concatMap(one -> condition(one, caller, level + 1))
            .collectList()
            .map(Where::noneOf);
    return condition(except.from(), caller, level + 1).flatMap(from -> minus.map(from::and));
  }
}
