package dev.muster.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a table: just the fields that the table shows. What the caller may not see, and what was not
 * asked for, is null.
 */
public record ContactRow(Map<String, Object> fields) {
  public String id() {
    return Objects.requireNonNullElse(text("id"), "");
  }

  /** A name to show in any case. */
  public String title() {
    var name = text("displayName");
    return name == null || name.isBlank() ? id() : name;
  }

  public @Nullable String text(String field) {
    return fields.get(field) instanceof String text && !text.isEmpty() ? text : null;
  }

  public @Nullable Integer number(String field) {
    return fields.get(field) instanceof Number number ? (Integer) number.intValue() : null;
  }

  public @Nullable Instant moment(String field) {
    var text = text(field);
    return text == null ? null : OffsetDateTime.parse(text).toInstant();
  }

  public @Nullable LocalDate day(String field) {
    var text = text(field);
    return text == null ? null : LocalDate.parse(text);
  }

  /** The name of the company, the owner and so on. */
  public @Nullable String name(String field) {
    return fields.get(field) instanceof Map<?, ?> thing && thing.get("name") instanceof String name
        ? name
        : null;
  }

  /** The names of the tags, the team and so on. */
  public List<String> names(String field) {
    return names(field, "name");
  }

  /** One part of each entry of a list, for example the numbers of the phones. */
  public List<String> names(String field, String part) {
    return parts(field)
        .map(thing -> thing.get(part))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .distinct()
        .toList();
  }

  /** The text of a custom field's value. */
  public @Nullable String custom(String fieldId) {
    return parts("customFields")
        .filter(value -> value.get("field") instanceof Map<?, ?> field && fieldId.equals(field.get("id")))
        .map(value -> value.get("text"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  private Stream<Map<?, ?>> parts(String field) {
    return fields.get(field) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one)
        : Stream.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContactRow row && row.id().equals(id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
