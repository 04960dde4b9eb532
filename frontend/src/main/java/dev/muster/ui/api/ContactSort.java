package dev.muster.ui.api;

import java.util.Map;

/** One field to sort contacts by, as the schema names it, for example `LAST_NAME`. */
public record ContactSort(String field, boolean descending) {
  Map<String, String> input() {
    return Map.of("field", field, "direction", descending ? "DESC" : "ASC");
  }
}
