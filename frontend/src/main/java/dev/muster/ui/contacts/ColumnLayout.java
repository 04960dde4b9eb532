package dev.muster.ui.contacts;

import dev.muster.ui.api.RowFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns the table has, in which order and how wide, and how close its rows stand.
 *
 * @param widths by column, where somebody has made it wider or narrower
 */
record ColumnLayout(List<String> columns, Map<String, String> widths, boolean compact) {
  /** What one sees before one has chosen anything. */
  static final ColumnLayout DEFAULT =
      new ColumnLayout(
          List.of(
              ContactColumn.NAME,
              "company",
              "owner",
              "contactType",
              "status",
              "lastLoginAt",
              "tags",
              "email",
              "phone",
              "jobTitle",
              "leadScore",
              "updatedAt"),
          Map.of(),
          false);

  ColumnLayout {
    columns = List.copyOf(columns);
    widths = Map.copyOf(widths);
  }

  ColumnLayout withColumns(List<String> chosen) {
    return new ColumnLayout(chosen, widths, compact);
  }

  ColumnLayout withWidth(String column, String width) {
    var all = new LinkedHashMap<>(widths);
    all.put(column, width);
    return new ColumnLayout(columns, all, compact);
  }

  ColumnLayout withCompact(boolean close) {
    return new ColumnLayout(columns, widths, close);
  }

  /** The fields to ask for. */
  RowFields fields() {
    return RowFields.of(columns.stream().filter(key -> !key.equals(ContactColumn.NAME)).toList());
  }

  /** As the preference that keeps it. */
  Map<String, Object> toJson() {
    return Map.of("columns", columns, "widths", widths, "compact", compact);
  }

  /** Out of the preference; what is missing or broken in it is as at first. */
  static ColumnLayout of(@Nullable Map<String, Object> json) {
    if (json == null) {
      return DEFAULT;
    }
    var columns = texts(json.get("columns"));
    return new ColumnLayout(
        columns.isEmpty() ? DEFAULT.columns() : withName(columns),
        widths(json.get("widths")),
        Boolean.TRUE.equals(json.get("compact")));
  }

  private static List<String> texts(@Nullable Object json) {
    return json instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).distinct().toList()
        : List.of();
  }

  private static List<String> withName(List<String> columns) {
    return columns.contains(ContactColumn.NAME)
        ? columns
        : Stream.concat(Stream.of(ContactColumn.NAME), columns.stream()).toList();
  }

  private static Map<String, String> widths(@Nullable Object json) {
    var widths = new LinkedHashMap<String, String>();
    if (json instanceof Map<?, ?> map) {
      map.forEach((column, width) -> {
        if (String.valueOf(width).matches("[0-9]{1,4}(\\.[0-9]+)?(px|rem)")) {
          widths.put(String.valueOf(column), String.valueOf(width));
        }
      });
    }
    return widths;
  }
}
