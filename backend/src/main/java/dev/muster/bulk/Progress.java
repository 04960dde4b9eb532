package dev.muster.bulk;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far an action is. All times are the database's.
 *
 * @param sequence rises with each change of state or counters
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
    OffsetDateTime at) {

  private static final double NANOS_A_SECOND = 1e9;

  /** How many contacts have an outcome. */
  public int processed() {
    return succeeded + unchanged + skipped + failed;
  }

  /** Contacts a second, averaged since the start; null before the first one. */
  public @Nullable Double ratePerSecond() {
    if (startedAt == null || processed() == 0) {
      return null;
    }
    Duration worked = Duration.between(startedAt, finishedAt == null ? at : finishedAt);
    return processed() / Math.max(worked.toNanos() / NANOS_A_SECOND, 1e-3);
  }

  /** When it ends at that rate; null before the first contact and after the end. */
  public @Nullable OffsetDateTime estimatedEnd() {
    Double rate = ratePerSecond();
    if (rate == null || state.ended()) {
      return null;
    }
    return at.plus(Duration.ofMillis((long) ((total - processed()) / rate * 1000)));
  }
}
