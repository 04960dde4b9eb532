package dev.muster.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action on many contacts.
 *
 * @param dryRun whether it only says what it would do
 * @param startAt when it was to start; null for at once
 * @param nextBatchAt when the next batch runs; null where none is to come
 * @param createdBy the person who started it; null where that was a program, or where an event tells of it
 * @param undoneBy the action that takes it back; null where there is none, or where an event tells of it
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
    BulkMode mode,
    @Nullable Instant startAt,
    @Nullable Instant nextBatchAt,
    @Nullable User createdBy,
    @Nullable Related undoneBy,
    @Nullable List<Reason> reasons) {

  /** Another action that this one has to do with. */
  public record Related(String id, String name, boolean dryRun) {}

  /** How often one code was the reason of a skipped or failed contact. */
  public record Reason(String code, int count) {}

  /** The part that has an outcome, from 0 to 1. */
  public double ratio() {
    return total == 0 ? 1 : (double) processed / total;
  }
}
