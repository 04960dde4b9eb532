package dev.muster.events;

import dev.muster.access.Caller;
import dev.muster.activities.Activities;
import dev.muster.paging.Order;
import dev.muster.paging.Sublist;
import dev.muster.sql.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The statements over external events. */
@Component
class EventSql {

  /** The name of events in timelines. */
  static final String KIND = "EVENT";

  private static final String ADD =
      """
      WITH made AS (
        INSERT INTO external_event (contact_id, name, at, value, contacted)
        SELECT given.contact_id, given.name, coalesce(given.at::timestamptz, now()), given.value::numeric,
          given.contacted::boolean
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
          AS given (contact_id, name, at, value, contacted)
        RETURNING id, contact_id, at, contacted),
      happening AS (SELECT contact_id, at, id AS subject_id, contacted FROM made)
      """;
  private static final String BY_IDS =
      "SELECT " + ExternalEvent.COLUMNS + " FROM external_event e WHERE e.id = ANY (?)";
  private static final Order LATEST_FIRST =
      new Order("events", List.of(Order.descending("e.at", "timestamptz"), Order.descending("e.id", "uuid")));

  private final DatabaseClient database;

  EventSql(DatabaseClient database) {
    this.database = database;
  }

  /** Adds events of contacts that exist, with their place in the timelines. */
  Mono<Void> add(List<NewEvent> events, String action, Caller caller) {
    return Query.of(
            ADD,
            events.stream().map(NewEvent::contact).toArray(UUID[]::new),
            texts(events, NewEvent::name),
            texts(events, NewEvent::at),
            texts(events, NewEvent::value),
            texts(events, NewEvent::contacted))
        .append(Activities.ofStatement(KIND, action, caller))
        .update(database)
        .then();
  }

  private static String[] texts(List<NewEvent> events, Function<NewEvent, @Nullable Object> value) {
    return events.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
  }

  Mono<Map<UUID, ExternalEvent>> byIds(Collection<UUID> ids) {
    return Query.of(BY_IDS, (Object) ids.toArray(UUID[]::new))
        .list(database, ExternalEvent::read)
        .collectMap(ExternalEvent::uuid);
  }

  /** Which events of a contact: all of them. */
  record All() {}

  static Sublist<All, ExternalEvent> ofContact() {
    return new Sublist<>(
        "Contact.externalEvents",
        LATEST_FIRST,
        (all, place, limit) ->
            Query.of("SELECT " + ExternalEvent.COLUMNS + ", " + LATEST_FIRST.keys())
                .append(" FROM external_event e WHERE e.contact_id = parent.id AND ")
                .append(place.behind(LATEST_FIRST))
                .append(" ORDER BY " + LATEST_FIRST.orderBy() + " LIMIT ?", limit),
        ExternalEvent.COUNT,
        ExternalEvent::read);
  }
}
