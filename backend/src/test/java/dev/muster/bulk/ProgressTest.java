package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-01T12:00:00Z");

  @Test
  void knowsNoRateBeforeTheFirstContact() {
    assertThat(progress(0, null).ratePerSecond()).isNull();
    assertThat(progress(0, null).estimatedEnd()).isNull();
  }

  @Test
  void estimatesTheEndByTheRateSoFar() {
    assertThat(progress(250, null).ratePerSecond()).isEqualTo(25.0);
    assertThat(progress(250, null).estimatedEnd()).isEqualTo(START.plusSeconds(40));
  }

  @Test
  void keepsTheRateAfterTheEndAndEstimatesNothing() {
    Progress ended = progress(1_000, START.plusSeconds(5));
    assertThat(ended.ratePerSecond()).isEqualTo(200.0);
    assertThat(ended.estimatedEnd()).isNull();
  }

  /** Of 1,000 contacts so many, ten seconds after the start. */
  private static Progress progress(int succeeded, @Nullable OffsetDateTime end) {
    BulkState state = end == null ? BulkState.RUNNING : BulkState.COMPLETED;
    double worked = end == null ? 10 : Duration.between(START, end).toSeconds();
    return new Progress(2, state, 1_000, succeeded, 0, 0, 0, START, end, worked, START.plusSeconds(10));
  }
}
