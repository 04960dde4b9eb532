package dev.muster.launcher;

import java.time.Duration;

/**
 * How long to wait before the next try: twice as long each time, and from the beginning after a healthy life.
 *
 * @param first before the first try
 * @param longest never more than this
 * @param healthy a life of this length makes up for the failures before
 */
record Backoff(Duration first, Duration longest, Duration healthy) {

  static final Backoff STANDARD =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

  Backoff {
    if (first.isNegative() || first.compareTo(longest) > 0) {
      throw new IllegalArgumentException("first must be between 0 and longest");
    }
  }

  /** The wait after one more failure. */
  Duration after(Duration before, Duration life) {
    if (before.isZero() || life.compareTo(healthy) >= 0) {
      return first;
    }
    var twice = before.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }
}
