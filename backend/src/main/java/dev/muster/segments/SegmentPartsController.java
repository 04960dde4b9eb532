package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.segments.SavedList.Kind;
import dev.muster.tags.Tag;
import dev.muster.tags.Tags;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The things that parts of segments name; null for one that is gone or that the caller may not see. */
@Controller
class SegmentPartsController {

  private final SavedLists lists;
  private final Tags tags;

  SegmentPartsController(SavedLists lists, Tags tags) {
    this.lists = lists;
    this.tags = tags;
  }

  @BatchMapping(typeName = "SegmentPart")
  Mono<Map<SegmentPart, Tag>> tag(List<SegmentPart> parts) {
    Map<SegmentPart, UUID> wanted = named(parts, "tag", Tag.PREFIX::uuid);
    return Flux.fromIterable(wanted.values())
        .distinct()
        .concatMap(id -> tags.byId(id).map(tag -> Map.entry(id, tag)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(found -> each(wanted, found));
  }

  @BatchMapping(typeName = "SegmentPart")
  Mono<Map<SegmentPart, ContactList>> list(List<SegmentPart> parts, GraphQLContext request) {
    return lists(parts, "list", Kind.CONTACT_LIST, ContactList::new, request.get(Caller.class));
  }

  @BatchMapping(typeName = "SegmentPart")
  Mono<Map<SegmentPart, SmartList>> smartList(List<SegmentPart> parts, GraphQLContext request) {
    return lists(parts, "smartList", Kind.SMART_LIST, SmartList::new, request.get(Caller.class));
  }

  @BatchMapping(typeName = "SegmentPart")
  Mono<Map<SegmentPart, Segment>> segment(List<SegmentPart> parts, GraphQLContext request) {
    return lists(parts, "segment", Kind.SEGMENT, Segment::new, request.get(Caller.class));
  }

  private <T> Mono<Map<SegmentPart, T>> lists(
      List<SegmentPart> parts, String field, Kind kind, Function<SavedList, T> as, Caller caller) {
    Map<SegmentPart, UUID> wanted = named(parts, field, kind.prefix::uuid);
    return lists
        .byIds(kind, wanted.values(), caller)
        .collectMap(SavedList::uuid, as)
        .map(found -> each(wanted, found));
  }

  private static Map<SegmentPart, UUID> named(
      List<SegmentPart> parts, String field, Function<String, UUID> uuid) {
    Map<SegmentPart, UUID> named = new HashMap<>();
    parts.stream()
        .filter(part -> part.kind().equals(field))
        .forEach(part -> named.put(part, uuid.apply(part.value().toString())));
    return named;
  }

  private static <T> Map<SegmentPart, T> each(Map<SegmentPart, UUID> wanted, Map<UUID, T> found) {
    Map<SegmentPart, T> each = new HashMap<>();
    wanted.forEach((part, id) -> {
      T thing = found.get(id);
      if (thing != null) {
        each.put(part, thing);
      }
    });
    return each;
  }
}
