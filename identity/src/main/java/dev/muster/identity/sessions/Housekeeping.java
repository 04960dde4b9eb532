package dev.muster.identity.sessions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes authorizations that have run out; Spring Session does the same for browser sessions. */
@Component
class Housekeeping {

  private static final String REMOVE_EXPIRED =
      """
      DELETE FROM oauth2_authorization
      WHERE greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < now()
      """;

  private final JdbcClient database;

  Housekeeping(JdbcClient database) {
    this.database = database;
  }

  @Scheduled(cron = "0 5/10 * * * *")
  void removeExpired() {
    database.sql(REMOVE_EXPIRED).update();
  }
}
