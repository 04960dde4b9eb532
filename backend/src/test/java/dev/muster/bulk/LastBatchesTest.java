package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastBatchesTest {

  private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-23T08:00:00Z");
  private static final int TOTAL = 950;
  private static final Drip WORKDAYS =
      new Drip(
          100,
          5,
          DripUnit.HOURS,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          ZoneId.of("Europe/Berlin"),
          null);

  private final UUID action = UUID.randomUUID();
  private final LastBatches lastBatches = new LastBatches();

  @Test
  void isThatOfThePlan() {
    BulkRun run = run(BulkState.RUNNING, WORKDAYS, 3, MONDAY);
    List<Batches.Planned> plan = run.batches().plan(TOTAL);
    assertThat(plan).hasSize(7);
    assertThat(lastBatches.of(run)).isEqualTo(plan.getLast().at()).isEqualTo("2026-03-26T08:00:00Z");
  }

  @Test
  void isTheStartOfWhatHasOneBatch() {
    assertThat(
            lastBatches.of(run(BulkState.SCHEDULED, null, 0, MONDAY.withOffsetSameInstant(ZoneOffset.MAX))))
        .isEqualTo(MONDAY);
  }

  @Test
  void isNoneWhereNoBatchIsToCome() {
    assertThat(lastBatches.of(run(BulkState.RUNNING, WORKDAYS, 10, null))).isNull();
    assertThat(lastBatches.of(run(BulkState.CANCELLED, WORKDAYS, 3, MONDAY))).isNull();
  }

  @Test
  void isFoundOnceForAllWhoWatchUntilTheNextBatchBegins() {
    OffsetDateTime first = lastBatches.of(run(BulkState.RUNNING, WORKDAYS, 3, MONDAY));
    assertThat(lastBatches.of(run(BulkState.RUNNING, WORKDAYS, 3, MONDAY))).isSameAs(first);
    assertThat(lastBatches.of(run(BulkState.RUNNING, WORKDAYS, 4, MONDAY))).isNotEqualTo(first);
  }

  private BulkRun run(
      BulkState state, @Nullable Drip drip, int released, @Nullable OffsetDateTime nextBatch) {
    int size = drip == null ? TOTAL : drip.batchSize();
    return new BulkRun(
        action,
        "A test",
        "updateStatus",
        Map.of(),
        new Progress(1, state, TOTAL, 0, 0, 0, 0, null, null, 0, MONDAY),
        null,
        new BulkRun.Creator(UUID.randomUUID(), "Ada Admin", true),
        MONDAY,
        new Batches(BulkMode.DRIP, null, drip, size, released, nextBatch),
        new Origin(false, null, null, null, null));
  }
}
