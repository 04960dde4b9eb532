package dev.muster.bulk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the batches of an action follow each other: one every so often, on some days of the week, within some
 * hours, by the clocks of a place.
 *
 * @param batchSize contacts a batch
 * @param every how many units lie between two batches, 1 or more
 * @param weekdays the days on which a batch may run, at least one
 * @param from the first time of day at which one may
 * @param to the time of day from which on none may any more; null up to midnight
 */
record Drip(
    int batchSize,
    int every,
    DripUnit unit,
    Set<DayOfWeek> weekdays,
    LocalTime from,
    @Nullable LocalTime to,
    ZoneId zone) {

  /** A batch that is this late still counts from the moment it was planned for. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  /**
   * In a week at the latest a day comes round again; its hours may fall into an hour that the clocks skip.
   */
  private static final int LONGEST_WAIT_DAYS = 15;

  Drip {
    weekdays = Set.copyOf(weekdays);
  }

  /** The first moment, not before this one, at which a batch may run. */
  Instant first(Instant notBefore) {
    ZonedDateTime wanted = notBefore.atZone(zone);
    if (isOpen(wanted)) {
      return notBefore;
    }
    LocalDate day = wanted.toLocalDate();
    for (int later = 0; later < LONGEST_WAIT_DAYS; later++) {
      // Where the clocks skip this time of day, it becomes the first one after the gap.
      ZonedDateTime opening = day.plusDays(later).atTime(from).atZone(zone);
      if (!opening.isBefore(wanted) && isOpen(opening)) {
        return opening.toInstant();
      }
    }
    throw new IllegalStateException("The window of " + this + " never opens.");
  }

  /**
   * When the batch after this one runs.
   *
   * @param planned when this one was to run
   * @param ran when it did; where it was late, because nothing ran at that time, the next one keeps its
   *     distance
   */
  Instant next(Instant planned, Instant ran) {
    boolean late = Duration.between(planned, ran).compareTo(PUNCTUAL) > 0;
    ZonedDateTime from = (late ? ran : planned).atZone(zone);
    return first(unit.after(from, every).toInstant());
  }

  private boolean isOpen(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    return weekdays.contains(moment.getDayOfWeek())
        && !time.isBefore(from)
        && (to == null || time.isBefore(to));
  }

  public String windowStart() {
    return from.toString();
  }

  public @Nullable String windowEnd() {
    return to == null ? null : to.toString();
  }

  public String timeZone() {
    return zone.getId();
  }
}
