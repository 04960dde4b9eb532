package dev.muster.events;

import dev.muster.access.Caller;
import dev.muster.activities.TimelineEntry;
import dev.muster.activities.TimelineKind;
import dev.muster.events.EventSql.All;
import dev.muster.graphql.UserError;
import dev.muster.paging.Connection;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Sublist;
import dev.muster.paging.Sublists;
import dev.muster.selection.ContactRef;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class EventsController {

  private final ExternalEvents events;
  private final EventSql sql;
  private final Sublists sublists;
  private final Sublist<All, ExternalEvent> ofContact = EventSql.ofContact();

  EventsController(ExternalEvents events, EventSql sql, Sublists sublists) {
    this.events = events;
    this.sql = sql;
    this.sublists = sublists;
    sublists.offer(ofContact);
  }

  /** The outcome of recording external events. */
  record RecordExternalEventsPayload(int recorded, List<UserError> userErrors) {}

  @MutationMapping
  Mono<RecordExternalEventsPayload> recordExternalEvents(
      @Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return events.record(input, caller).map(recorded -> new RecordExternalEventsPayload(recorded, List.of()));
  }

  @SchemaMapping(typeName = "Contact")
  CompletableFuture<Connection<ExternalEvent>> externalEvents(
      ContactRef contact,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment request) {
    PageArguments page = PageArguments.of(first, after, null, null);
    return sublists.page(ofContact, contact.uuid(), new All(), page, request);
  }

  @BatchMapping
  Mono<Map<TimelineEntry, ExternalEvent>> event(List<TimelineEntry> entries) {
    Map<TimelineEntry, UUID> subjects = new HashMap<>();
    for (TimelineEntry entry : entries) {
      if (entry.type().equals(EventSql.KIND) && entry.subject() != null) {
        subjects.put(entry, entry.subject());
      }
    }
    return sql.byIds(subjects.values())
        .map(found -> {
          Map<TimelineEntry, ExternalEvent> each = new HashMap<>();
          subjects.forEach((entry, id) -> each.computeIfAbsent(entry, same -> found.get(id)));
          return each;
        });
  }

  @Configuration(proxyBeanMethods = false)
  static class Kind {

    @Bean
    TimelineKind eventKind() {
      return TimelineKind.ofHappenings(EventSql.KIND, "recordExternalEvents");
    }
  }
}
