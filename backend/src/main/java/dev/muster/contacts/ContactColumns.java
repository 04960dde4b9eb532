package dev.muster.contacts;

import dev.muster.sql.Rows;
import dev.muster.tags.TagsOfRows;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What to read of contacts: only what was asked for, each part at a known place in the row. */
final class ContactColumns {

  private static final int CREATED_AT = 1;
  private static final int UPDATED_AT = 2;
  private static final int VERSION = 3;

  private final Map<Part, Integer> places = new LinkedHashMap<>();
  private final List<String> columns =
      new ArrayList<>(List.of("c.id", "c.created_at", "c.updated_at", "c.version"));
  private final StringBuilder joins = new StringBuilder();

  private final TagsOfRows tags;

  private ContactColumns(Set<Part> parts, TagsOfRows tags) {
    this.tags = tags;
    for (Part part : parts) {
      places.put(part, columns.size());
      columns.addAll(part.columns());
      joins.append(part.join());
    }
  }

  static ContactColumns of(Set<Part> parts, TagsOfRows tags) {
    return new ContactColumns(parts, tags);
  }

  static ContactColumns all(TagsOfRows tags) {
    return new ContactColumns(AskedFields.ALL, tags);
  }

  String sql() {
    return String.join(", ", columns);
  }

  int count() {
    return columns.size();
  }

  /** Joins to what a contact has at most one of; they change no row count. */
  String joins() {
    return joins.toString();
  }

  Contact read(Row row) {
    Map<Part, Object> values = new HashMap<>();
    places.forEach((part, at) -> {
      Object value = part.read(row, at);
      if (value != null) {
        values.put(part, value);
      }
    });
    values.computeIfPresent(ContactRelation.TAGS, (part, ids) -> tags.note((UUID[]) ids));
    return new Contact(
        Rows.required(row, 0, UUID.class),
        values,
        Rows.required(row, CREATED_AT, OffsetDateTime.class),
        Rows.required(row, UPDATED_AT, OffsetDateTime.class),
        Rows.required(row, VERSION, Integer.class));
  }

  /** Completes when what was read is complete; to be awaited after the last row. */
  Mono<Void> complete() {
    return tags.named();
  }
}
