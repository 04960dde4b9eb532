package dev.muster.bulk;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far an action is. All times are the database's.
 *
 * @param sequence rises with each change of state or counters
 * @param secondsWorked how long it has been running, without pauses and waiting
 * @param at when this was read
 */
public record Progress(
    int sequence,
    BulkState state,
    int total,
    int succeeded,
    int unchanged,
    int skipped,
    int failed,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime finishedAt,
    double secondsWorked,
    OffsetDateTime at) {

  private static final double SHORTEST = 1e-3;

  /** How many contacts have an outcome. */
  public int processed() {
    return succeeded + unchanged + skipped + failed;
  }

  /** Contacts a second while it was running; null before the first one. */
  public @Nullable Double ratePerSecond() {
    return startedAt == null || processed() == 0 ? null : processed() / Math.max(secondsWorked, SHORTEST);
  }

  /** When it ends at that rate; null unless it is running and has begun. */
  public @Nullable OffsetDateTime estimatedEnd() {
    Double rate = ratePerSecond();
    if (rate == null || state != BulkState.RUNNING) {
      return null;
    }
    return at.plus(Duration.ofMillis((long) ((total - processed()) / rate * 1000)));
  }
}
