package dev.muster.preferences;

import dev.muster.access.Caller;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What callers keep, each for themselves. */
@Component
class Preferences {

  private static final int MOST = 100;
  private static final String READ = "SELECT value::text FROM preference WHERE user_id = ? AND name = ?";
  private static final String FORGET = "DELETE FROM preference WHERE user_id = ? AND name = ?";
  private static final String KEEP =
      """
      WITH given AS (SELECT ?::uuid AS user_id, ?::text AS name, ?::jsonb AS value)
      INSERT INTO preference (user_id, name, value)
      SELECT user_id, name, value FROM given
      WHERE (SELECT count(*) FROM preference p WHERE p.user_id = given.user_id AND p.name <> given.name) < ?
      ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value
      """;

  private final DatabaseClient database;

  Preferences(DatabaseClient database) {
    this.database = database;
  }

  /** The value as JSON, or empty. */
  Mono<String> value(String name, Caller caller) {
    return Query.of(READ, caller.id(), name).first(database, row -> Rows.required(row, 0, String.class));
  }

  /** Keeps it; refuses a name beyond the hundredth with {@code TOO_MANY}. */
  Mono<Void> keep(Preference preference, Caller caller) {
    return Query.of(KEEP, caller.id(), preference.name(), preference.value(), MOST)
        .update(database)
        .filter(rows -> rows > 0)
        .switchIfEmpty(Mono.error(Preferences::tooMany))
        .then();
  }

  Mono<Void> forget(String name, Caller caller) {
    return Query.of(FORGET, caller.id(), name).update(database).then();
  }

  private static Refusal tooMany() {
    return new Refusal(UserError.of("TOO_MANY", "At most 100 preferences are kept.", "input", "name"));
  }
}
