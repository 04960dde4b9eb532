package dev.muster.ui.api;

import java.util.HashMap;
import java.util.Map;

/**
 * One field to sort contacts by: as the schema names it, for example `LAST_NAME`, or `customField:` and an
 * id.
 */
public record ContactSort(String field, boolean descending) {
  private static final String CUSTOM = "customField:";

  /** Out of a `ContactOrder`. */
  static ContactSort of(Map<String, Object> order) {
    var custom = order.get("customField");
    var field = custom == null ? String.valueOf(order.get("field")) : CUSTOM + custom;
    return new ContactSort(field, "DESC".equals(order.get("direction")));
  }

  /** As a `ContactOrder`. */
  public Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    if (field.startsWith(CUSTOM)) {
      input.put("customField", field.substring(CUSTOM.length()));
    } else {
      input.put("field", field);
    }
    input.put("direction", descending ? "DESC" : "ASC");
    return input;
  }
}
