package dev.muster.ui.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments that every list has. */
final class Pages {
  private Pages() {}

  static Map<String, Object> variables(int first, @Nullable String after) {
    var variables = new HashMap<String, Object>();
    variables.put("first", first);
    if (after != null) {
      variables.put("after", after);
    }
    return variables;
  }

  static Map<String, Object> variables(@Nullable String search, int first, @Nullable String after) {
    var variables = variables(first, after);
    if (search != null && !search.isBlank()) {
      variables.put("search", search.strip());
    }
    return variables;
  }
}
