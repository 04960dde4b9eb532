package dev.muster.bulk;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import io.r2dbc.spi.Row;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change did to contacts before it was rolled back; those that it left alone are not in it. */
record Attempt(List<Outcome> outcomes) {

  /** What became of one contact; values in JSON. */
  record Outcome(
      String contact,
      String outcome,
      @Nullable String code,
      @Nullable String message,
      @Nullable String field,
      @Nullable String before,
      @Nullable String after) {}

  static Outcome read(Row row) {
    return new Outcome(
        required(row, 0, UUID.class).toString(),
        required(row, 1, String.class),
        optional(row, 2, String.class),
        optional(row, 3, String.class),
        optional(row, 4, String.class),
        optional(row, 5, String.class),
        optional(row, 6, String.class));
  }

  String[] texts(Function<Outcome, @Nullable String> text) {
    return outcomes.stream().map(text).toArray(String[]::new);
  }

  Tally tally() {
    return new Tally(count(BulkOutcome.SUCCEEDED), count(BulkOutcome.SKIPPED), count(BulkOutcome.FAILED));
  }

  private int count(BulkOutcome wanted) {
    return (int) outcomes.stream().filter(one -> one.outcome().equals(wanted.name())).count();
  }
}
