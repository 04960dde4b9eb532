package dev.muster.bulk;

import dev.muster.graphql.UserError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link Drip} as a caller wrote it. */
record DripInput(
    @Nullable Integer batchSize,
    @Nullable Integer every,
    @Nullable DripUnit unit,
    @Nullable List<DayOfWeek> weekdays,
    @Nullable String windowStart,
    @Nullable String windowEnd,
    @Nullable String timeZone) {

  private static final int LARGEST_BATCH = 1_000_000;
  private static final int LONGEST_DISTANCE = 10_000;

  /**
   * What it stands for; null where something is wrong with it.
   *
   * @param errors told what
   */
  @Nullable Drip read(Consumer<UserError> errors) {
    Integer size = number("batchSize", batchSize, LARGEST_BATCH, errors);
    Integer distance = number("every", every, LONGEST_DISTANCE, errors);
    DripUnit counted = unit;
    if (counted == null) {
      errors.accept(error("REQUIRED", "A drip needs a `unit`.", "unit"));
    }
    LocalTime from = time("windowStart", windowStart, errors);
    LocalTime to = time("windowEnd", windowEnd, errors);
    ZoneId zone = zone(errors);
    boolean opens = opens(from, to, errors);
    return size == null || distance == null || counted == null || zone == null || !opens
        ? null
        : new Drip(size, distance, counted, days(), from == null ? LocalTime.MIN : from, to, zone, null);
  }

  private static @Nullable Integer number(
      String field, @Nullable Integer value, int most, Consumer<UserError> errors) {
    if (value == null) {
      errors.accept(error("REQUIRED", "A drip needs `" + field + "`.", field));
      return null;
    }
    if (value < 1 || value > most) {
      errors.accept(error("INVALID", "`" + field + "` lies from 1 to " + most + ".", field));
      return null;
    }
    return value;
  }

  private static @Nullable LocalTime time(String field, @Nullable String text, Consumer<UserError> errors) {
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeException malformed) {
      errors.accept(error("INVALID", "`" + field + "` is a time of day such as `09:00`.", field));
      return null;
    }
  }

  private @Nullable ZoneId zone(Consumer<UserError> errors) {
    try {
      return ZoneId.of(timeZone == null ? "UTC" : timeZone);
    } catch (DateTimeException unknown) {
      errors.accept(error("INVALID", "`timeZone` is a name such as `Europe/Berlin`.", "timeZone"));
      return null;
    }
  }

  private boolean opens(@Nullable LocalTime from, @Nullable LocalTime to, Consumer<UserError> errors) {
    if (weekdays != null && weekdays.isEmpty()) {
      errors.accept(error("INVALID", "Without a weekday no batch ever runs.", "weekdays"));
      return false;
    }
    boolean closed = to != null && !to.isAfter(from == null ? LocalTime.MIN : from);
    if (closed) {
      errors.accept(error("INVALID", "The window ends before it opens; no batch ever runs.", "windowEnd"));
    }
    boolean malformed = from == null && windowStart != null || to == null && windowEnd != null;
    return !closed && !malformed;
  }

  private Set<DayOfWeek> days() {
    return weekdays == null ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(weekdays);
  }

  private static UserError error(String code, String message, String field) {
    return UserError.of(code, message, "run", "drip", field);
  }
}
