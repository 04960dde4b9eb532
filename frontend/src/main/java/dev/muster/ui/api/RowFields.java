package dev.muster.ui.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields of contacts a table shows.
 *
 * @param names the fields, as variables of the document `contacts` name them
 * @param customFields the ids of custom fields
 */
public record RowFields(List<String> names, List<String> customFields) {
  private static final String CUSTOM = "customField:";

  /** Out of the keys of columns, of which custom ones start with `customField:`. */
  public static RowFields of(Collection<String> keys) {
    return new RowFields(
        keys.stream().filter(key -> !key.startsWith(CUSTOM)).toList(),
        keys.stream()
            .filter(key -> key.startsWith(CUSTOM))
            .map(key -> key.substring(CUSTOM.length()))
            .toList());
  }

  /** As variables: one for each field that is included. */
  Map<String, Object> variables() {
    var variables = new HashMap<String, Object>();
    names.forEach(name -> variables.put(name, true));
    if (!customFields.isEmpty()) {
      variables.put("customFields", true);
      variables.put("customFieldIds", customFields);
    }
    return variables;
  }
}
