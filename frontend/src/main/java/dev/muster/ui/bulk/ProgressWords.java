package dev.muster.ui.bulk;

import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkMode;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words how far a bulk action is. */
final class ProgressWords {
  /** What lasts longer is told by its end. */
  private static final Duration SOON = Duration.ofHours(1);

  private ProgressWords() {}

  /**
   * For example {@code 1,200 of 5,000 · 3,800 to go · 1,100 changed · 100 already so}. Counters at zero are
   * left out.
   */
  static String counts(BulkProgress progress) {
    var parts = new ArrayList<String>();
    parts.add(Texts.of("bulk.of", Formats.number(progress.processed()), Formats.number(progress.total())));
    add(parts, "bulk.unprocessed", progress.total() - progress.processed());
    add(parts, "bulk.succeeded", progress.succeeded());
    add(parts, "bulk.unchanged", progress.unchanged());
    add(parts, "bulk.skipped", progress.skipped());
    add(parts, "bulk.failed", progress.failed());
    return String.join(" · ", parts);
  }

  /** For example {@code 38 changed · 2 skipped}, of one that has ended. */
  static String outcomes(BulkAction action) {
    var parts = new ArrayList<String>();
    add(parts, "bulk.succeeded", action.succeeded());
    add(parts, "bulk.unchanged", action.unchanged());
    add(parts, "bulk.skipped", action.skipped());
    add(parts, "bulk.failed", action.failed());
    add(parts, "bulk.notReached", action.unprocessed());
    return parts.isEmpty() ? Texts.of("bulk.succeeded", Formats.number(0)) : String.join(" · ", parts);
  }

  private static void add(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(Texts.of(key, Formats.number(count)));
    }
  }

  /**
   * For example {@code 800 a second · 12 s left}, or what it waits for; empty where nothing is known or
   * nothing is left to do.
   */
  static String pace(BulkProgress progress) {
    var parts = new ArrayList<String>();
    switch (progress.state()) {
      case RUNNING -> {
        if (progress.ratePerSecond() != null) {
          parts.add(Texts.of("bulk.rate", Formats.number(Math.round(progress.ratePerSecond()))));
        }
        addEnd(parts, progress.estimatedEnd());
      }
      case SCHEDULED -> {
        addNext(parts, progress.bulkAction());
        addEnd(parts, progress.bulkAction().mode() == BulkMode.DRIP ? progress.estimatedEnd() : null);
      }
      case PAUSED -> parts.add(Texts.of("bulk.rests"));
      default -> {}
    }
    return String.join(" · ", parts);
  }

  private static void addNext(List<String> parts, BulkAction action) {
    if (action.nextBatchAt() != null) {
      var key = action.processed() == 0 ? "bulk.starts" : "bulk.nextBatch.at";
      parts.add(Texts.of(key, Formats.moment(action.nextBatchAt())));
    }
  }

  private static void addEnd(List<String> parts, @Nullable Instant end) {
    if (end == null) {
      return;
    }
    var left = Duration.between(Instant.now(), end);
    parts.add(
        left.compareTo(SOON) < 0
            ? Texts.of("bulk.left", Formats.duration(left))
            : Texts.of("bulk.ends", Formats.moment(end)));
  }

  /** How the outcomes add up. */
  static String sum(BulkProgress progress) {
    return Texts.of(
        "bulk.sum",
        Formats.number(progress.processed()),
        Formats.number(progress.succeeded()),
        Formats.number(progress.unchanged()),
        Formats.number(progress.skipped()),
        Formats.number(progress.failed()));
  }
}
