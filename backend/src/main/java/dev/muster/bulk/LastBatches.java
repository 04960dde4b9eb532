package dev.muster.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When actions that are spread over time come to their last batch.
 *
 * <p>A plan has up to 10,000 batches, to be walked one by one since windows and clocks come in between. It
 * changes only when a batch begins; so it is walked once for that, not for each event and each watcher.
 */
@Component
class LastBatches {

  private static final int REMEMBERED = 1_000;

  private final Cache<Stage, OffsetDateTime> found = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** How far the plan of an action is; all else in it stays as it was accepted. */
  private record Stage(UUID action, int released, OffsetDateTime next) {}

  /** Null where none is to come any more. */
  @Nullable OffsetDateTime of(BulkRun run) {
    OffsetDateTime next = run.nextBatchAt();
    if (next == null) {
      return null;
    }
    Stage stage = new Stage(run.uuid(), run.batches().released(), next);
    return found.get(stage, missing -> run.batches().last(next, run.total()));
  }
}
