package dev.muster.bulk;

import dev.muster.graphql.UserError;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an action is to run, checked. */
record Schedule(BulkMode mode, @Nullable OffsetDateTime startAt, @Nullable Drip drip) {

  static final Schedule AT_ONCE = new Schedule(BulkMode.AT_ONCE, null, null);

  private static final int EVERYBODY = 1_000_000;
  private static final int MOST_BATCHES = 10_000;

  int batchSize() {
    return drip == null ? EVERYBODY : drip.batchSize();
  }

  /** When the first batch may run; null for at once. */
  @Nullable OffsetDateTime first(OffsetDateTime now) {
    // The database keeps moments to the microsecond.
    OffsetDateTime start = (startAt == null ? now : startAt).truncatedTo(ChronoUnit.MICROS);
    return switch (mode) {
      case AT_ONCE -> null;
      case SCHEDULED -> start;
      case DRIP -> drip == null ? start : drip.first(start.toInstant()).atOffset(ZoneOffset.UTC);
    };
  }

  /** How the batches after this first one follow; null unless the mode is DRIP. */
  @Nullable Drip dripFrom(@Nullable OffsetDateTime first) {
    return drip == null || first == null ? drip : drip.beginning(first.toInstant());
  }

  /** What stands in the way of running it for so many contacts. */
  Optional<UserError> refusal(int total) {
    int batches = (total - 1) / batchSize() + 1;
    return batches <= MOST_BATCHES
        ? Optional.empty()
        : Optional.of(
            UserError.of(
                "TOO_MANY",
                String.format(
                    Locale.ROOT, "This makes %,d batches; a drip has at most %,d.", batches, MOST_BATCHES),
                "run",
                "drip",
                "batchSize"));
  }

  /** When which batch of so many contacts would run, from the one with this number on. */
  List<Batches.Planned> plan(int total, int number, OffsetDateTime now) {
    OffsetDateTime first = first(now);
    return new Batches(mode, startAt, dripFrom(first), batchSize(), 0, first == null ? now : first)
        .planFrom(number, total);
  }
}
