package dev.muster.ui.api;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which bulk actions a list shows. What is empty or null is no condition.
 *
 * @param kinds mutations' names
 * @param createdBy the id of who started them
 * @param from not accepted before
 * @param to accepted before
 * @param dryRun dry runs only, or none of them
 */
public record BulkFilter(
    Collection<BulkState> states,
    Collection<String> kinds,
    @Nullable String createdBy,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Boolean dryRun) {

  /** What somebody has started that has ended, dry runs left out. */
  public static BulkFilter endedOf(String user) {
    var over = List.of(BulkState.COMPLETED, BulkState.CANCELLED, BulkState.FAILED);
    return new BulkFilter(over, List.of(), user, null, null, false);
  }

  /** Whether the list shows this one. An action whose starter is not told counts as anybody's. */
  public boolean matches(BulkAction action) {
    return (states.isEmpty() || states.contains(action.state()))
        && (kinds.isEmpty() || kinds.contains(action.kind()))
        && (createdBy == null || action.createdBy() == null || createdBy.equals(action.createdBy().id()))
        && (from == null || !action.createdAt().isBefore(from))
        && (to == null || action.createdAt().isBefore(to))
        && (dryRun == null || dryRun == action.dryRun());
  }

  Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    if (!states.isEmpty()) {
      input.put("state", states.stream().map(Enum::name).toList());
    }
    if (!kinds.isEmpty()) {
      input.put("kind", List.copyOf(kinds));
    }
    if (createdBy != null) {
      input.put("createdBy", createdBy);
    }
    var within = new HashMap<String, Object>();
    if (from != null) {
      within.put("gte", from.toString());
    }
    if (to != null) {
      within.put("lt", to.toString());
    }
    if (!within.isEmpty()) {
      input.put("createdAt", within);
    }
    if (dryRun != null) {
      input.put("dryRun", dryRun);
    }
    return input;
  }
}
