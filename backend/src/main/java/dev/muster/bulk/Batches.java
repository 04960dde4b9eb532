package dev.muster.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When which part of an action runs. All but a drip have one batch, which holds everybody.
 *
 * @param startAt when it was to start; null for at once
 * @param drip how batches follow each other; null unless the mode is DRIP
 * @param released how many batches may be worked on by now
 * @param next when the next one may be; null where there is none
 */
record Batches(
    BulkMode mode,
    @Nullable OffsetDateTime startAt,
    @Nullable Drip drip,
    int size,
    int released,
    @Nullable OffsetDateTime next) {

  /** More than fit on a page that people read. */
  private static final int MOST_SHOWN = 100;

  /**
   * A batch that is still to come.
   *
   * @param number from 1
   */
  public record Planned(int number, int contacts, OffsetDateTime at) {}

  /** What is still to come, as far as it is planned now, at most 100 of them. */
  List<Planned> plan(int total) {
    return planFrom(released + 1, total);
  }

  /** The same from the batch with this number on. */
  List<Planned> planFrom(int number, int total) {
    return next == null ? List.of() : plan(next.toInstant(), number, total);
  }

  /** When the last batch runs, given when the next one does. */
  OffsetDateTime last(OffsetDateTime next, int total) {
    Instant at = next.toInstant();
    for (long from = (released + 1L) * size; drip != null && from < total; from += size) {
      at = drip.next(at, at);
    }
    return at.atOffset(ZoneOffset.UTC);
  }

  private List<Planned> plan(Instant next, int first, int total) {
    List<Planned> planned = new ArrayList<>();
    Instant at = next;
    int number = released + 1;
    for (long from = (long) released * size; from < total && planned.size() < MOST_SHOWN; from += size) {
      if (number >= first) {
        planned.add(new Planned(number, (int) Math.min(size, total - from), at.atOffset(ZoneOffset.UTC)));
      }
      number++;
      at = drip == null ? at : drip.next(at, at);
    }
    return planned;
  }
}
