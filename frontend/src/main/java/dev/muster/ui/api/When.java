package dev.muster.ui.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a bulk action is to run.
 *
 * @param startAt for SCHEDULED; for DRIP where that is later than now
 * @param drip how the batches follow each other, for DRIP
 */
public record When(BulkMode mode, @Nullable Instant startAt, @Nullable DripInput drip) {
  public static final When AT_ONCE = new When(BulkMode.AT_ONCE, null, null);

  void into(Map<String, Object> run) {
    run.put("mode", mode.name());
    if (startAt != null) {
      run.put("startAt", startAt.toString());
    }
    if (drip != null) {
      run.put("drip", drip.input());
    }
  }
}
