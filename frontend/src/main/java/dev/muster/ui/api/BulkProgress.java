package dev.muster.ui.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state of a bulk action, numbered. */
public record BulkProgress(
    String id,
    int sequence,
    BulkState state,
    int total,
    int processed,
    int succeeded,
    int unchanged,
    int skipped,
    int failed,
    @Nullable Double ratePerSecond,
    @Nullable Instant estimatedEnd,
    BulkAction bulkAction) {

  /** What is known of an action before its first event. */
  public static BulkProgress of(BulkAction action) {
    return new BulkProgress(
        action.id(),
        action.sequence(),
        action.state(),
        action.total(),
        action.processed(),
        action.succeeded(),
        action.unchanged(),
        action.skipped(),
        action.failed(),
        null,
        null,
        action);
  }

  /** The part that has an outcome, from 0 to 1. */
  public double ratio() {
    return total == 0 ? 1 : (double) processed / total;
  }
}
