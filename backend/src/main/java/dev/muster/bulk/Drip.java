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
 * @param began the time of day of the first batch; null before there is one
 */
record Drip(
    int batchSize,
    int every,
    DripUnit unit,
    Set<DayOfWeek> weekdays,
    LocalTime from,
    @Nullable LocalTime to,
    ZoneId zone,
    @Nullable LocalTime began) {

  /** A batch that is this late still counts from the moment it was planned for. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  /**
   * In a week at the latest a day comes round again; its hours may fall into an hour that the clocks skip.
   */
  private static final int LONGEST_WAIT_DAYS = 15;

  Drip {
    weekdays = Set.copyOf(weekdays);
  }

  /** The same, with its first batch at this moment. */
  Drip beginning(Instant first) {
    LocalTime time = first.atZone(zone).toLocalTime();
    return new Drip(batchSize, every, unit, weekdays, from, to, zone, time);
  }

  /** The first moment, not before this one, at which a batch may run. */
  Instant first(Instant notBefore) {
    ZonedDateTime wanted = notBefore.atZone(zone);
    if (isOpen(wanted)) {
      return notBefore;
    }
    LocalDate day = wanted.toLocalDate();
    for (int later = 0; later < LONGEST_WAIT_DAYS; later++) {
      // Where the clocks skip this time of day, it becomes as much later as they skip.
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
    return first(after(from).toInstant());
  }

  /**
   * So many units later. Where the clocks skipped the time of day, the batch ran an hour late; the day after
   * is at the time of day again that all of them are at.
   */
  private ZonedDateTime after(ZonedDateTime batch) {
    LocalDate day = batch.toLocalDate();
    boolean usual = began != null && day.atTime(began).atZone(zone).isEqual(batch);
    return unit == DripUnit.DAYS && usual && began != null
        ? day.plusDays(every).atTime(began).atZone(zone)
        : unit.after(batch, every);
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
