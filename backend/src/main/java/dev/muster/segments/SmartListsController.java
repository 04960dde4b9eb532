package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.access.User;
import dev.muster.graphql.UserError;
import dev.muster.paging.Connection;
import dev.muster.paging.Count;
import dev.muster.paging.PageArguments;
import dev.muster.segments.SavedList.Kind;
import dev.muster.selection.SavedProblem;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
class SmartListsController {

  private final SavedLists lists;
  private final SavedListChanges changes;
  private final SavedListParts parts;

  SmartListsController(SavedLists lists, SavedListChanges changes, SavedListParts parts) {
    this.lists = lists;
    this.changes = changes;
    this.parts = parts;
  }

  @QueryMapping
  Mono<Connection<SmartList>> smartLists(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @AuthenticationPrincipal Caller caller) {
    PageArguments page = PageArguments.of(first, after, last, before);
    return lists.page(Kind.SMART_LIST, search, page, SmartList::new, caller);
  }

  @SchemaMapping(typeName = "SmartListConnection")
  Mono<Count> count(Connection<SmartList> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @QueryMapping
  Mono<SmartList> smartList(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return lists.byId(Kind.SMART_LIST, Kind.SMART_LIST.prefix.uuid(id), caller).map(SmartList::new);
  }

  @SchemaMapping
  Mono<Count> count(
      SmartList list, @Argument @Nullable Boolean exact, @AuthenticationPrincipal Caller caller) {
    return parts.count(list, exact, caller);
  }

  @BatchMapping
  Mono<Map<SmartList, User>> owner(List<SmartList> lists) {
    return parts.owners(lists);
  }

  @BatchMapping
  Flux<String> words(List<SmartList> lists, GraphQLContext request) {
    return parts.words(lists, request.get(Caller.class));
  }

  @SchemaMapping
  Mono<List<SavedProblem>> problems(SmartList list, @AuthenticationPrincipal Caller caller) {
    return parts.problems(list, caller);
  }

  @SchemaMapping
  Flux<SavedListChange> history(SmartList list) {
    return parts.history(list);
  }

  @MutationMapping
  Mono<SmartListPayload> createSmartList(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.create(Kind.SMART_LIST, input, caller).map(SmartListPayload::of);
  }

  @MutationMapping
  Mono<SmartListPayload> updateSmartList(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(Kind.SMART_LIST, input, caller).map(SmartListPayload::of);
  }

  @MutationMapping
  Mono<DeletedSavedList> deleteSmartList(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.delete(Kind.SMART_LIST, input, caller).map(DeletedSavedList::of);
  }

  /** The outcome of a change. */
  record SmartListPayload(@Nullable SmartList smartList, List<UserError> userErrors) {

    static SmartListPayload of(SavedList list) {
      return new SmartListPayload(new SmartList(list), List.of());
    }
  }
}
