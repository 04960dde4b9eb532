package dev.muster.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action on many contacts.
 *
 * @param dryRun whether it only says what it would do
 */
public record BulkAction(
    String id,
    String name,
    String kind,
    Map<String, Object> input,
    BulkState state,
    String createdByName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int total,
    int processed,
    int unprocessed,
    int succeeded,
    int unchanged,
    int skipped,
    int failed,
    int sequence,
    @Nullable String failure,
    boolean dryRun,
    @Nullable List<Reason> reasons) {

  /** How often one code was the reason of a skipped or failed contact. */
  public record Reason(String code, int count) {}

  /** The part that has an outcome, from 0 to 1. */
  public double ratio() {
    return total == 0 ? 1 : (double) processed / total;
  }
}
