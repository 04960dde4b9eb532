package dev.muster.ui.api;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the batches of a bulk action follow each other.
 *
 * @param windowStart from which time of day, for example {@code 09:00}
 * @param windowEnd up to which time of day; null up to midnight
 * @param timeZone by whose clocks
 */
public record Drip(
    int batchSize,
    int every,
    DripUnit unit,
    List<DayOfWeek> weekdays,
    String windowStart,
    @Nullable String windowEnd,
    String timeZone) {}
