package dev.muster.fields;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what uses a field: contacts by their values, saved filters by the id that they name. */
@Component
class FieldUsages {

  private static final String COUNT =
      """
      SELECT (SELECT count(*)::int FROM contact WHERE deleted_at IS NULL AND jsonb_exists(custom, ?)),
        count(*) FILTER (WHERE kind = 'SMART_LIST')::int, count(*) FILTER (WHERE kind = 'SEGMENT')::int,
        (SELECT count(*)::int FROM scoring_rule WHERE strpos(filter::text, ?) > 0)
      FROM saved_list WHERE strpos(content::text, ?) > 0
      """;

  private final DatabaseClient database;

  FieldUsages(DatabaseClient database) {
    this.database = database;
  }

  /** What uses a field. */
  record CustomFieldUsage(int contacts, int smartLists, int segments, int scoringRules) {

    /** What its end would mean, for people. */
    String consequences() {
      return "%d contacts have a value, which they would lose; %d smart lists, %d segments and %d scoring rules use it."
          .formatted(contacts, smartLists, segments, scoringRules);
    }
  }

  Mono<CustomFieldUsage> of(CustomField field) {
    return Query.of(COUNT, field.key(), field.id(), field.id())
        .first(
            database,
            row ->
                new CustomFieldUsage(
                    Rows.required(row, 0, Integer.class),
                    Rows.required(row, 1, Integer.class),
                    Rows.required(row, 2, Integer.class),
                    Rows.required(row, 3, Integer.class)));
  }
}
