package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ConnectionLifetimeTest extends BackendTest {

  @Test
  void endsAConnectionWhoseTokenOutlivesIt() {
    assertThat(endOf(Duration.ofMillis(50), Duration.ofDays(1))).contains("as old as it may be");
    assertThat(endOf(Duration.ofDays(1), Duration.ofMillis(50))).contains("expired");
  }

  private String endOf(Duration lifetime, Duration validity) {
    AccessSettings settings =
        new AccessSettings(
            "issuer",
            "keys",
            "muster",
            "roles",
            Duration.ZERO,
            lifetime,
            new AccessSettings.EndsSessionsAt(false, "", "", ""));
    Jwt token =
        Jwt.withTokenValue("token")
            .header("alg", "RS256")
            .issuer("issuer")
            .subject("nobody")
            .expiresAt(Instant.now().plus(validity))
            .build();
    Caller caller = new Caller(new UUID(0, 1), "A", Caller.Kind.USER, "viewer", Set.of(), null);
    return new Callers(new AccessSql(database), settings)
        .endOf(new CallerToken(token, caller))
        .blockOptional(Duration.ofSeconds(20))
        .orElseThrow();
  }
}
