package dev.muster.ui.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a list shows.
 *
 * @param filter a `ContactFilter`; empty means everybody
 * @param search words to look for; null for none
 */
public record ContactQuery(Map<String, Object> filter, @Nullable String search) {
  public static final ContactQuery EVERYBODY = new ContactQuery(Map.of(), null);

  public ContactQuery {
    filter = Map.copyOf(filter);
    search = search == null || search.isBlank() ? null : search.strip();
  }

  /** The words to look for; empty for none. */
  public String searchText() {
    return search == null ? "" : search;
  }

  /** As arguments, without those that say nothing. */
  Map<String, Object> arguments() {
    var arguments = new HashMap<String, Object>();
    if (!filter.isEmpty()) {
      arguments.put("filter", filter);
    }
    if (search != null) {
      arguments.put("search", search);
    }
    return arguments;
  }
}
