package dev.muster.bulk;

import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which results; both conditions must hold. */
record BulkActionResultFilter(@Nullable List<BulkOutcome> outcome, @Nullable List<String> code) {

  static final BulkActionResultFilter NONE = new BulkActionResultFilter(null, null);

  /** The condition over {@code result r}. */
  Where where() {
    List<Where> conditions = new ArrayList<>();
    if (outcome != null) {
      String[] names = outcome.stream().map(BulkOutcome::name).toArray(String[]::new);
      conditions.add(Where.of("r.outcome = ANY (?)", (Object) names));
    }
    if (code != null) {
      conditions.add(Where.of("r.code = ANY (?)", (Object) code.toArray(String[]::new)));
    }
    return Where.and(conditions);
  }

  /**
   * The condition over {@code bulk_chunk k} for chunks that have such results at all, by their own counters.
   */
  Where chunks() {
    Where byCode = code == null ? Where.all() : Where.of("k.skipped + k.failed > 0");
    if (outcome == null) {
      return byCode;
    }
    return Where.or(outcome.stream().map(BulkActionResultFilter::chunks).collect(Collectors.toList()))
        .and(byCode);
  }

  private static Where chunks(BulkOutcome outcome) {
    return switch (outcome) {
      case PENDING -> Where.of("k.state <> 'DONE'");
      case SUCCEEDED -> Where.of("k.succeeded > 0");
      case UNCHANGED -> Where.of("k.unchanged > 0");
      case SKIPPED -> Where.of("k.skipped > 0");
      case FAILED -> Where.of("k.failed > 0");
    };
  }
}
