package dev.muster.ui.api;

import java.util.Map;

/** One field to sort a list by, as the schema names it, for example `CONTACT_COUNT`. */
public record Order(String field, boolean descending) {
  Map<String, String> input() {
    return Map.of("field", field, "direction", descending ? "DESC" : "ASC");
  }
}
