package dev.muster.activities;

import dev.muster.access.Caller;
import dev.muster.selection.References;
import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What the things are called that recorded values point to by their ids, as far as the caller sees them. */
@Controller
class NamesController {

  private final References references;

  NamesController(References references) {
    this.references = references;
  }

  @BatchMapping(typeName = "TimelineEntry", field = "names")
  Mono<Map<TimelineEntry, Map<String, String>>> ofTimeline(
      List<TimelineEntry> entries, GraphQLContext request) {
    return names(entries, entry -> entry.changes().stream().flatMap(NamesController::values), request);
  }

  private static Stream<Object> values(FieldChange change) {
    return Stream.of(change.before(), change.after()).filter(Objects::nonNull);
  }

  @BatchMapping(typeName = "AuditEntry", field = "names")
  Mono<Map<AuditEntry, Map<String, String>>> ofAudit(List<AuditEntry> entries, GraphQLContext request) {
    return names(
        entries, entry -> Stream.of(entry.before(), entry.after()).filter(Objects::nonNull), request);
  }

  private <T> Mono<Map<T, Map<String, String>>> names(
      List<T> entries, Function<T, Stream<Object>> values, GraphQLContext request) {
    Map<T, List<Object>> valuesOf = new HashMap<>();
    entries.forEach(entry -> valuesOf.put(entry, values.apply(entry).toList()));
    Caller caller = request.get(Caller.class);
    return references
        .names(new ArrayList<>(valuesOf.values()), caller)
        .map(names -> {
          Map<T, Map<String, String>> each = new HashMap<>();
          valuesOf.forEach((entry, recorded) -> each.put(entry, named(recorded, names)));
          return each;
        });
  }

  private Map<String, String> named(List<Object> recorded, Map<String, String> names) {
    Map<String, String> named = new HashMap<>(names);
    named.keySet().retainAll(references.ids(recorded));
    return named;
  }
}
