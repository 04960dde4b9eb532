package dev.muster.launcher;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {

  final Backoff backoff = new Backoff(ofSeconds(1), ofSeconds(30), ofSeconds(60));

  @Test
  void waitsTwiceAsLongAfterEachFailureInARow() {
    assertThat(backoff.after(ZERO, ofSeconds(5))).isEqualTo(ofSeconds(1));
    assertThat(backoff.after(ofSeconds(1), ofSeconds(5))).isEqualTo(ofSeconds(2));
    assertThat(backoff.after(ofSeconds(2), ofSeconds(5))).isEqualTo(ofSeconds(4));
  }

  @Test
  void neverWaitsLongerThanTheLongest() {
    assertThat(backoff.after(ofSeconds(16), ofSeconds(5))).isEqualTo(ofSeconds(30));
    assertThat(backoff.after(ofSeconds(30), ofSeconds(5))).isEqualTo(ofSeconds(30));
  }

  @Test
  void forgivesAfterAHealthyLife() {
    assertThat(backoff.after(ofSeconds(30), ofSeconds(60))).isEqualTo(ofSeconds(1));
  }
}
