package dev.muster.contacts;

import dev.muster.sql.Rows;
import dev.muster.tags.TagsOfRows;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What to read of contacts: only what was asked for, each part at a known place in the row. */
final class ContactColumns {

  private static final int CREATED_AT = 1;
  private static final int UPDATED_AT = 2;
  private static final int VERSION = 3;

  private final List<Part> parts;

  /** Where a part's columns begin. */
  private final int[] places;

  /** Where a part's value lies among those of a contact; the same for all contacts of a page. */
  private final Map<Part, Integer> slots = new HashMap<>();

  private final List<String> columns =
      new ArrayList<>(List.of("c.id", "c.created_at", "c.updated_at", "c.version"));
  private final StringBuilder joins = new StringBuilder();

  private final TagsOfRows tags;

  private ContactColumns(Set<Part> parts, TagsOfRows tags) {
    this.tags = tags;
    this.parts = List.copyOf(parts);
    this.places = new int[parts.size()];
    for (Part part : this.parts) {
      places[slots.size()] = columns.size();
      slots.put(part, slots.size());
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
    @Nullable Object[] values = new Object[places.length];
    for (int slot = 0; slot < places.length; slot++) {
      Part part = parts.get(slot);
      Object value = part.read(row, places[slot]);
      values[slot] = part == ContactRelation.TAGS && value instanceof UUID[] ids ? tags.note(ids) : value;
    }
    return new Contact(
        Rows.required(row, 0, UUID.class),
        slots,
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
