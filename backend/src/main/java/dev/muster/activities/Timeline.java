package dev.muster.activities;

import dev.muster.paging.Order;
import dev.muster.paging.Place;
import dev.muster.paging.Sublist;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened with a contact, the latest first: the changes in the audit, those of one kind in one change
 * together, and the happenings. Each comes from its own index, as far as a page needs it.
 */
@Component
class Timeline {

  private static final String NAME = "timeline";
  private static final Order ENTRIES = order("t.at", "t.id");
  private static final Order CHANGES = order("a.at", "max(a.id)");
  private static final Order HAPPENINGS = order("v.at", "v.id");
  private static final int KEYS = 8;

  /** The kind of an action weighs more than that of a field. */
  private static final String OF_CHANGES =
      """
      SELECT t.*, %s FROM (
        (SELECT max(a.id) AS id, a.at, a.kind, a.actor_name, a.action, a.bulk_action_id,
          (jsonb_agg(jsonb_build_object('field', a.field, 'before', a.before, 'after', a.after) ORDER BY a.id)
            FILTER (WHERE a.field IS NOT NULL))::text AS changes, NULL::uuid AS subject_id
        FROM (
          SELECT a.*, coalesce((?::text[])[array_position(?::text[], a.action)],
            (?::text[])[array_position(?::text[], a.field)], 'CHANGE') AS kind
          FROM audit a WHERE a.contact_id = parent.id AND a.action <> ALL (?) AND \
      """
          .formatted(ENTRIES.keys());

  private static final String GROUPED =
      """
      ) AS a
        WHERE a.kind = ANY (?)
        GROUP BY a.at, a.kind, a.actor_id, a.actor_name, a.action, a.bulk_action_id
        HAVING \
      """;
  private static final String OF_HAPPENINGS =
      """
      ) UNION ALL (
        SELECT v.id, v.at, v.kind, v.actor_name, v.action, v.bulk_action_id, NULL, v.subject_id
        FROM activity v WHERE v.contact_id = parent.id AND v.kind = ANY (?) AND \
      """;
  private static final TypeReference<List<FieldChange>> FIELD_CHANGES = new TypeReference<>() {};

  private final Kinds kinds;
  private final JsonMapper json;

  Timeline(List<TimelineKind> kinds, JsonMapper json) {
    this.kinds = Kinds.of(kinds);
    this.json = json;
  }

  /** Which entries: those of these kinds. */
  record Wanted(Set<String> kinds) {}

  /** What the audit's changes are by their action or field, and which are told as happenings. */
  private record Kinds(
      Map<String, String> byAction, Map<String, String> byField, Set<String> told, Set<String> all) {

    static Kinds of(List<TimelineKind> kinds) {
      Map<String, String> byAction = new LinkedHashMap<>();
      Map<String, String> byField = new LinkedHashMap<>();
      Set<String> told = new LinkedHashSet<>();
      Set<String> all = new LinkedHashSet<>(Set.of(TimelineKind.CHANGE));
      for (TimelineKind kind : kinds) {
        all.add(kind.name());
        kind.fields().forEach(field -> byField.put(field, kind.name()));
        if (kind.happens()) {
          told.addAll(kind.actions());
        } else {
          kind.actions().forEach(action -> byAction.put(action, kind.name()));
        }
      }
      return new Kinds(byAction, byField, told, Set.copyOf(all));
    }
  }

  Sublist<Wanted, TimelineEntry> list() {
    return new Sublist<>("Contact.timeline", ENTRIES, this::rows, KEYS, this::read);
  }

  /** The names of all kinds, which must be those of the schema. */
  Set<String> kinds() {
    return kinds.all();
  }

  private Query rows(Wanted wanted, Place place, int limit) {
    String[] shown = texts(wanted.kinds());
    return Query.of(
            OF_CHANGES,
            texts(kinds.byAction().values()),
            texts(kinds.byAction().keySet()),
            texts(kinds.byField().values()),
            texts(kinds.byField().keySet()),
            texts(kinds.told()))
        .append(place.from(order("a.at", "a.id")))
        .append(GROUPED, (Object) shown)
        .append(place.behind(CHANGES))
        .append(" ORDER BY " + CHANGES.orderBy() + " LIMIT ?", limit)
        .append(OF_HAPPENINGS, (Object) shown)
        .append(place.behind(HAPPENINGS))
        .append(" ORDER BY " + HAPPENINGS.orderBy() + " LIMIT ?)", limit)
        .append(") AS t ORDER BY " + ENTRIES.orderBy() + " LIMIT ?", limit);
  }

  private static Order order(String at, String id) {
    return new Order(NAME, List.of(Order.descending(at, "timestamptz"), Order.descending(id, "bigint")));
  }

  private static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }

  private TimelineEntry read(Row row) {
    String changes = Rows.optional(row, 6, String.class);
    return new TimelineEntry(
        Rows.required(row, 0, Long.class),
        Rows.required(row, 1, OffsetDateTime.class),
        Rows.required(row, 2, String.class),
        Rows.required(row, 3, String.class),
        Rows.required(row, 4, String.class),
        Rows.optional(row, 5, UUID.class),
        changes == null ? List.of() : json.readValue(changes, FIELD_CHANGES),
        Rows.optional(row, 7, UUID.class));
  }
}
