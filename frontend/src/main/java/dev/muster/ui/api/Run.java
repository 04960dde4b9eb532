package dev.muster.ui.api;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to run a bulk action.
 *
 * @param name a label; null or blank to have one made
 * @param dryRun only to hear what it would do
 * @param previewOf the dry run whose contacts it is for; null for those of the selection
 * @param after the action before it, whose contacts it is for otherwise; null where it waits for none
 * @param expectedTotal how many contacts the user saw; null where that is not known exactly
 * @param idempotencyKey makes a second click harmless
 */
public record Run(
    @Nullable String name,
    boolean dryRun,
    @Nullable String previewOf,
    @Nullable String after,
    When when,
    @Nullable Integer expectedTotal,
    String idempotencyKey) {

  /**
   * Only says what it would do, to however many there are.
   *
   * @param after the dry run whose contacts it is for; null for those of the selection
   * @param when checked, and not waited for
   */
  public static Run dry(@Nullable String after, When when) {
    return new Run(null, true, null, after, when, null, UUID.randomUUID().toString());
  }

  Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    input.put("idempotencyKey", idempotencyKey);
    when.into(input);
    if (dryRun) {
      input.put("dryRun", true);
    }
    if (name != null && !name.isBlank()) {
      input.put("name", name.strip());
    }
    if (previewOf != null) {
      input.put("previewOf", previewOf);
    }
    if (after != null) {
      input.put("after", after);
    }
    if (expectedTotal != null) {
      input.put("expectedTotal", expectedTotal);
    }
    return input;
  }
}
