package dev.muster.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.identity.Running;
import dev.muster.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HousekeepingTest {

  private static final String PUT =
      """
      INSERT INTO oauth2_authorization (id, registered_client_id, principal_name, authorization_grant_type,
        authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)
      VALUES
        ('refreshable', 'muster-ui', 'a', 'authorization_code', now() - interval '1 h', now() - interval '1 m',
          now() + interval '1 d'),
        ('just granted', 'muster-ui', 'a', 'authorization_code', now() + interval '1 m', NULL, NULL),
        ('never used', 'muster-ui', 'a', 'authorization_code', now() - interval '1 m', NULL, NULL),
        ('left alone', 'muster-ui', 'a', 'authorization_code', now() - interval '40 d', now() - interval '40 d',
          now() - interval '1 m'),
        ('done', 'sample-app', 'sample-app', 'client_credentials', NULL, now() - interval '1 m', NULL)
      """;

  @Test
  void removesAuthorizationsOfWhichNothingIsValid() {
    try (var identity = Running.sample(TestDatabase.create())) {
      var database = identity.bean(JdbcClient.class);
      database.sql(PUT).update();
      identity.bean(Housekeeping.class).removeExpired();
      assertThat(database.sql("SELECT id FROM oauth2_authorization").query(String.class).list())
          .containsExactlyInAnyOrder("refreshable", "just granted");
    }
  }
}
