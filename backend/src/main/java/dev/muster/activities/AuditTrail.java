package dev.muster.activities;

import dev.muster.paging.Order;
import dev.muster.paging.Sublist;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The whole audit of a contact, the latest first. */
@Component
class AuditTrail {

  private static final Order LATEST_FIRST =
      new Order(
          "audit", List.of(Order.descending("a.at", "timestamptz"), Order.descending("a.id", "bigint")));
  private static final String COLUMNS =
      """
      SELECT a.id, a.at, a.actor_name, a.action, a.field, a.before::text, a.after::text, a.bulk_action_id, \
      """;
  private static final int KEYS = 8;

  private final JsonMapper json;

  AuditTrail(JsonMapper json) {
    this.json = json;
  }

  /** Which entries: all of them. */
  record All() {}

  Sublist<All, AuditEntry> list() {
    return new Sublist<>(
        "Contact.audit",
        LATEST_FIRST,
        (all, place, limit) ->
            Query.of(COLUMNS + LATEST_FIRST.keys() + " FROM audit a WHERE a.contact_id = parent.id AND ")
                .append(place.behind(LATEST_FIRST))
                .append(" ORDER BY " + LATEST_FIRST.orderBy() + " LIMIT ?", limit),
        KEYS,
        this::read);
  }

  private AuditEntry read(Row row) {
    return new AuditEntry(
        Rows.required(row, 0, Long.class),
        Rows.required(row, 1, OffsetDateTime.class),
        Rows.required(row, 2, String.class),
        Rows.required(row, 3, String.class),
        Rows.optional(row, 4, String.class),
        value(Rows.optional(row, 5, String.class)),
        value(Rows.optional(row, 6, String.class)),
        Rows.optional(row, 7, UUID.class));
  }

  private @Nullable Object value(@Nullable String text) {
    return text == null ? null : json.readValue(text, Object.class);
  }
}
