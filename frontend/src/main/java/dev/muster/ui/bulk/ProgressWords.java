package dev.muster.ui.bulk;

import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Says in words how far a bulk action is. */
final class ProgressWords {
  private ProgressWords() {}

  /** For example `1,200 of 5,000 · 1,100 changed · 100 already so`. Counters at zero are left out. */
  static String counts(BulkProgress progress) {
    var parts = new ArrayList<String>();
    parts.add(Texts.of("bulk.of", Formats.number(progress.processed()), Formats.number(progress.total())));
    add(parts, "bulk.succeeded", progress.succeeded());
    add(parts, "bulk.unchanged", progress.unchanged());
    add(parts, "bulk.skipped", progress.skipped());
    add(parts, "bulk.failed", progress.failed());
    return String.join(" · ", parts);
  }

  private static void add(ArrayList<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(Texts.of(key, Formats.number(count)));
    }
  }

  /** For example `800 a second · 12 s left`; empty where nothing is known or nothing is left to do. */
  static String pace(BulkProgress progress) {
    if (progress.state().isOver()) {
      return "";
    }
    var parts = new ArrayList<String>();
    if (progress.ratePerSecond() != null) {
      parts.add(Texts.of("bulk.rate", Formats.number(Math.round(progress.ratePerSecond()))));
    }
    if (progress.estimatedEnd() != null) {
      var left = Duration.between(Instant.now(), progress.estimatedEnd());
      parts.add(Texts.of("bulk.left", Formats.duration(left)));
    }
    return String.join(" · ", parts);
  }
}
