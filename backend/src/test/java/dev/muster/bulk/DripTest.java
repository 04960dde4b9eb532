package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DripTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> ANY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Test
  void runsEveryFiveHoursUntilAllAreProcessed() {
    Drip drip = drip(5, DripUnit.HOURS, ANY_DAY, null, null);
    assertThat(batches(drip, "2026-11-22T08:00+01:00", 4))
        .containsExactly(
            "2026-11-22T08:00+01:00",
            "2026-11-22T13:00+01:00",
            "2026-11-22T18:00+01:00",
            "2026-11-22T23:00+01:00");
  }

  @Test
  void waitsForTheWindowToOpenAndForAWorkday() {
    Drip drip = drip(5, DripUnit.HOURS, WORKDAYS, "09:00", "17:00");
    assertThat(batches(drip, "2026-11-20T08:00+01:00", 5))
        .containsExactly(
            "2026-11-20T09:00+01:00",
            "2026-11-20T14:00+01:00",
            "2026-11-23T09:00+01:00",
            "2026-11-23T14:00+01:00",
            "2026-11-24T09:00+01:00");
  }

  @Test
  void keepsTheTimeOfDayWhereTheClocksAreChanged() {
    Drip drip = drip(1, DripUnit.DAYS, ANY_DAY, "09:00", "10:00");
    assertThat(batches(drip, "2026-10-24T09:30+02:00", 2))
        .containsExactly("2026-10-24T09:30+02:00", "2026-10-25T09:30+01:00");
    assertThat(batches(drip, "2026-03-28T09:30+01:00", 2))
        .containsExactly("2026-03-28T09:30+01:00", "2026-03-29T09:30+02:00");
  }

  @Test
  void comesBackToItsTimeOfDayAfterADayThatSkipsIt() {
    Drip drip = drip(1, DripUnit.DAYS, ANY_DAY, null, null);
    assertThat(batches(drip, "2026-03-28T02:30+01:00", 3))
        .containsExactly("2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void countsHoursThatPassAndNotThoseOnTheClock() {
    Drip drip = drip(24, DripUnit.HOURS, ANY_DAY, null, null);
    assertThat(batches(drip, "2026-03-28T09:30+01:00", 2))
        .containsExactly("2026-03-28T09:30+01:00", "2026-03-29T10:30+02:00");
    assertThat(batches(drip, "2026-10-24T09:30+02:00", 2))
        .containsExactly("2026-10-24T09:30+02:00", "2026-10-25T08:30+01:00");
  }

  @Test
  void runsEveryHourAlsoInTheOneThatComesTwiceAndAcrossTheOneThatDoesNotCome() {
    Drip hours = drip(1, DripUnit.HOURS, ANY_DAY, null, null);
    assertThat(batches(hours, "2026-10-25T01:30+02:00", 4))
        .containsExactly(
            "2026-10-25T01:30+02:00",
            "2026-10-25T02:30+02:00",
            "2026-10-25T02:30+01:00",
            "2026-10-25T03:30+01:00");
    Drip minutes = drip(30, DripUnit.MINUTES, ANY_DAY, null, null);
    assertThat(batches(minutes, "2026-03-29T01:15+01:00", 3))
        .containsExactly("2026-03-29T01:15+01:00", "2026-03-29T01:45+01:00", "2026-03-29T03:15+02:00");
  }

  @Test
  void opensLaterWhereTheClocksSkipTheOpening() {
    Drip drip = drip(1, DripUnit.DAYS, ANY_DAY, "02:30", "05:00");
    assertThat(batches(drip, "2026-03-29T00:00+01:00", 1)).containsExactly("2026-03-29T03:30+02:00");
    assertThat(batches(drip, "2026-03-28T00:00+01:00", 3))
        .containsExactly("2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void leavesOutADayWhoseWindowTheClocksSkip() {
    Drip drip = drip(1, DripUnit.DAYS, ANY_DAY, "02:00", "03:00");
    assertThat(batches(drip, "2026-03-28T02:15+01:00", 2))
        .containsExactly("2026-03-28T02:15+01:00", "2026-03-30T02:00+02:00");
  }

  @Test
  void runsOnceInAnHourThatComesTwice() {
    Drip drip = drip(1, DripUnit.DAYS, ANY_DAY, "02:00", "03:00");
    assertThat(batches(drip, "2026-10-24T02:30+02:00", 3))
        .containsExactly("2026-10-24T02:30+02:00", "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
  }

  @Test
  void keepsItsDistanceAfterABatchThatWasLate() {
    Drip drip = drip(5, DripUnit.HOURS, ANY_DAY, null, null);
    Instant planned = Instant.parse("2026-11-22T08:00:00Z");
    assertThat(drip.next(planned, planned.plusSeconds(30))).isEqualTo("2026-11-22T13:00:00Z");
    assertThat(drip.next(planned, Instant.parse("2026-11-22T12:50:00Z"))).isEqualTo("2026-11-22T17:50:00Z");
  }

  private static List<String> batches(Drip drip, String start, int count) {
    List<String> batches = new ArrayList<>();
    Instant moment = drip.first(ZonedDateTime.parse(start).toInstant());
    Drip begun = drip.beginning(moment);
    for (int number = 0; number < count; number++) {
      batches.add(moment.atZone(BERLIN).toOffsetDateTime().toString());
      moment = begun.next(moment, moment);
    }
    return batches;
  }

  private static Drip drip(
      int every, DripUnit unit, Set<DayOfWeek> days, @Nullable String from, @Nullable String to) {
    return new Drip(
        100,
        every,
        unit,
        days,
        from == null ? LocalTime.MIN : LocalTime.parse(from),
        to == null ? null : LocalTime.parse(to),
        BERLIN,
        null);
  }
}
