package dev.muster.ui.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the batches of an action shall follow each other, as far as that was entered.
 *
 * @param batchSize contacts a batch
 * @param every how many units lie between two batches
 * @param weekdays on which days one may run
 * @param from from which time of day on; null from midnight
 * @param to up to which; null up to midnight
 * @param zone by whose clocks
 */
public record DripInput(
    @Nullable Integer batchSize,
    @Nullable Integer every,
    DripUnit unit,
    Collection<DayOfWeek> weekdays,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    ZoneId zone) {

  /** How many batches so many contacts make; 0 where that is not known yet. */
  public int batches(int total) {
    return batchSize == null || batchSize < 1 ? 0 : (total - 1) / batchSize + 1;
  }

  Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    put(input, "batchSize", batchSize);
    put(input, "every", every);
    input.put("unit", unit.name());
    input.put("weekdays", weekdays.stream().map(Enum::name).toList());
    put(input, "windowStart", text(from));
    put(input, "windowEnd", text(to));
    input.put("timeZone", zone.getId());
    return input;
  }

  private static void put(Map<String, Object> input, String field, @Nullable Object value) {
    if (value != null) {
      input.put(field, value);
    }
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }
}
