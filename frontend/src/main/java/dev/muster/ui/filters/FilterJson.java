package dev.muster.ui.filters;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Filters as text, for addresses of pages. */
public final class FilterJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private FilterJson() {}

  public static String write(Map<String, Object> filter) {
    return JSON.writeValueAsString(filter);
  }

  /** Empty where it is no filter at all. */
  public static Map<String, Object> read(String text) {
    try {
      var filter = JSON.readValue(text, OBJECT);
      return filter == null ? Map.of() : filter;
    } catch (JacksonException broken) {
      return Map.of();
    }
  }
}
