package dev.muster.ui.api;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to run a bulk action.
 *
 * @param name a label; null or blank to have one made
 * @param expectedTotal how many contacts the user saw; null where that is not known exactly
 * @param idempotencyKey makes a second click harmless
 */
public record Run(@Nullable String name, @Nullable Integer expectedTotal, String idempotencyKey) {
  public static Run of(@Nullable String name, @Nullable Integer expectedTotal) {
    return new Run(name, expectedTotal, UUID.randomUUID().toString());
  }

  Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    input.put("idempotencyKey", idempotencyKey);
    if (name != null && !name.isBlank()) {
      input.put("name", name.strip());
    }
    if (expectedTotal != null) {
      input.put("expectedTotal", expectedTotal);
    }
    return input;
  }
}
