package dev.muster.access;

import dev.muster.sql.Query;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes what no longer counts; that it no longer counts is decided where it is used. */
@Component
@EnableScheduling
class Housekeeping {

  private static final String KEYS =
      "DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'";

  /** A refresh token lives 30 days. */
  private static final String SESSIONS =
      "DELETE FROM ended_session WHERE ended_at < now() - interval '31 days'";

  private final DatabaseClient database;

  Housekeeping(DatabaseClient database) {
    this.database = database;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  Mono<Void> tidy() {
    return Query.of(KEYS).update(database).then(Query.of(SESSIONS).update(database)).then();
  }
}
