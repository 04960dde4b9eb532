package dev.muster.contacts;

import dev.muster.access.User;
import dev.muster.companies.Company;
import dev.muster.sql.Rows;
import dev.muster.tags.Tag;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What to read of contacts: only what was asked for, each part at a known place in the row. */
final class ContactColumns {

  private static final int CREATED_AT = 1;
  private static final int UPDATED_AT = 2;
  private static final int VERSION = 3;

  private final Map<Part, Integer> places = new EnumMap<>(Part.class);
  private final List<String> columns =
      new ArrayList<>(List.of("c.id", "c.created_at", "c.updated_at", "c.version"));
  private final StringBuilder joins = new StringBuilder();

  /** A field of the schema, or several, that come from the same columns. */
  enum Part {
    FIRST_NAME("", "c.first_name"),
    LAST_NAME("", "c.last_name"),
    EMAIL("", "c.email"),
    PHONE("", "c.phone"),
    MOBILE("", "c.mobile"),
    JOB_TITLE("", "c.job_title"),
    STATUS("", "c.status"),
    COMPANY(" LEFT JOIN company co ON co.id = c.company_id", "co.id", "co.name", "co.website"),
    OWNER(" LEFT JOIN app_user u ON u.id = c.owner_id", "u.id", "u.name", "u.email"),
    TAGS(
        " LEFT JOIN LATERAL (SELECT array_agg(t.id ORDER BY folded(t.name), t.id) AS ids,"
            + " array_agg(t.name ORDER BY folded(t.name), t.id) AS names"
            + " FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.contact_id = c.id) AS tagged ON TRUE",
        "tagged.ids",
        "tagged.names");

    private final String join;
    private final List<String> columns;

    Part(String join, String... columns) {
      this.join = join;
      this.columns = List.of(columns);
    }
  }

  private ContactColumns(Set<Part> parts) {
    for (Part part : parts) {
      places.put(part, columns.size());
      columns.addAll(part.columns);
      joins.append(part.join);
    }
  }

  static ContactColumns of(Set<Part> parts) {
    return new ContactColumns(parts);
  }

  static ContactColumns all() {
    return new ContactColumns(EnumSet.allOf(Part.class));
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
    String status = text(row, Part.STATUS);
    return new Contact(
        Rows.required(row, 0, UUID.class),
        text(row, Part.FIRST_NAME),
        text(row, Part.LAST_NAME),
        text(row, Part.EMAIL),
        text(row, Part.PHONE),
        text(row, Part.MOBILE),
        text(row, Part.JOB_TITLE),
        status == null ? null : ContactStatus.valueOf(status),
        company(row),
        owner(row),
        tags(row),
        Rows.required(row, CREATED_AT, OffsetDateTime.class),
        Rows.required(row, UPDATED_AT, OffsetDateTime.class),
        Rows.required(row, VERSION, Integer.class));
  }

  private @Nullable String text(Row row, Part part) {
    Integer at = places.get(part);
    return at == null ? null : Rows.optional(row, at, String.class);
  }

  private @Nullable Company company(Row row) {
    Integer at = places.get(Part.COMPANY);
    UUID id = at == null ? null : Rows.optional(row, at, UUID.class);
    return at == null || id == null
        ? null
        : new Company(id, Rows.required(row, at + 1, String.class), Rows.optional(row, at + 2, String.class));
  }

  private @Nullable User owner(Row row) {
    Integer at = places.get(Part.OWNER);
    UUID id = at == null ? null : Rows.optional(row, at, UUID.class);
    return at == null || id == null
        ? null
        : new User(id, Rows.required(row, at + 1, String.class), Rows.optional(row, at + 2, String.class));
  }

  private @Nullable List<Tag> tags(Row row) {
    Integer at = places.get(Part.TAGS);
    if (at == null) {
      return null;
    }
    UUID[] ids = row.get(at, UUID[].class);
    if (ids == null) {
      return List.of();
    }
    String[] names = Objects.requireNonNull(row.get(at + 1, String[].class));
    return IntStream.range(0, ids.length).mapToObj(index -> new Tag(ids[index], names[index])).toList();
  }
}
