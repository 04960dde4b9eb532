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
class SegmentsController {

  private final SavedLists lists;
  private final SavedListChanges changes;
  private final SavedListParts parts;

  SegmentsController(SavedLists lists, SavedListChanges changes, SavedListParts parts) {
    this.lists = lists;
    this.changes = changes;
    this.parts = parts;
  }

  @QueryMapping
  Mono<Connection<Segment>> segments(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @AuthenticationPrincipal Caller caller) {
    PageArguments page = PageArguments.of(first, after, last, before);
    return lists.page(Kind.SEGMENT, search, page, Segment::new, caller);
  }

  @SchemaMapping(typeName = "SegmentConnection")
  Mono<Count> count(Connection<Segment> page, @Argument @Nullable Boolean exact) {
    return page.count(exact);
  }

  @QueryMapping
  Mono<Segment> segment(@Argument String id, @AuthenticationPrincipal Caller caller) {
    return lists.byId(Kind.SEGMENT, Kind.SEGMENT.prefix.uuid(id), caller).map(Segment::new);
  }

  @SchemaMapping
  Mono<Count> count(Segment list, @Argument @Nullable Boolean exact, @AuthenticationPrincipal Caller caller) {
    return parts.count(list, exact, caller);
  }

  @BatchMapping
  Mono<Map<Segment, User>> owner(List<Segment> lists) {
    return parts.owners(lists);
  }

  @BatchMapping
  Flux<String> words(List<Segment> lists, GraphQLContext request) {
    return parts.words(lists, request.get(Caller.class));
  }

  @SchemaMapping
  Mono<List<SavedProblem>> problems(Segment list, @AuthenticationPrincipal Caller caller) {
    return parts.problems(list, caller);
  }

  @SchemaMapping
  Flux<SavedListChange> history(Segment list) {
    return parts.history(list);
  }

  @QueryMapping
  Mono<Count> segmentCount(
      @Argument @Nullable String match,
      @Argument List<Map<String, Object>> include,
      @Argument @Nullable List<Map<String, Object>> exclude,
      @Argument @Nullable Boolean exact,
      @AuthenticationPrincipal Caller caller) {
    return parts.count(Combination.sent(match, include, exclude), exact, caller);
  }

  @MutationMapping
  Mono<SegmentPayload> createSegment(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.create(Kind.SEGMENT, input, caller).map(SegmentPayload::of);
  }

  @MutationMapping
  Mono<SegmentPayload> updateSegment(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(Kind.SEGMENT, input, caller).map(SegmentPayload::of);
  }

  @MutationMapping
  Mono<DeletedSavedList> deleteSegment(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.delete(Kind.SEGMENT, input, caller).map(DeletedSavedList::of);
  }

  /** The outcome of a change. */
  record SegmentPayload(@Nullable Segment segment, List<UserError> userErrors) {

    static SegmentPayload of(SavedList list) {
      return new SegmentPayload(new Segment(list), List.of());
    }
  }
}
