package dev.muster.bulk;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What the distance of batches is counted in. */
enum DripUnit {
  /** Sixty seconds, whatever the clocks do. */
  MINUTES(ChronoUnit.MINUTES),
  /** Sixty minutes, whatever the clocks do. */
  HOURS(ChronoUnit.HOURS),
  /** The same time of day on a later day, also where the clocks are changed in between. */
  DAYS(ChronoUnit.DAYS);

  private final ChronoUnit unit;

  DripUnit(ChronoUnit unit) {
    this.unit = unit;
  }

  ZonedDateTime after(ZonedDateTime moment, int count) {
    return moment.plus(count, unit);
  }
}
