package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.BackendTest;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class SessionsTest extends BackendTest {

  @Test
  void refusesATokenOfAnEndedSession() {
    String token = IDENTITY.token("agent", claims -> claims.claim("sid", "ending"));
    String other = IDENTITY.token("agent");
    assertThat(statusOf(token)).isEqualTo(200);
    assertThat(ended("endSession", token)).isEqualTo(1);
    await().until(() -> statusOf(token) == 401);
    assertThat(statusOf(other)).isEqualTo(200);
    assertThat(IDENTITY.ended()).contains("/admin/sessions/ending");
  }

  @Test
  void refusesEveryTokenIssuedBeforeAllSessionsEnded() {
    Date before = Date.from(Instant.now().minusSeconds(60));
    String token = IDENTITY.token("agent", claims -> claims.subject("traveller").issueTime(before));
    String elsewhere = IDENTITY.token("agent", claims -> claims.subject("traveller").issueTime(before));
    assertThat(statusOf(elsewhere)).isEqualTo(200);
    assertThat(ended("endAllSessions", token)).isEqualTo(1);
    await().until(() -> statusOf(token) == 401 && statusOf(elsewhere) == 401);
    Date after = Date.from(Instant.now().plusSeconds(2));
    assertThat(statusOf(IDENTITY.token("agent", claims -> claims.subject("traveller").issueTime(after))))
        .isEqualTo(200);
    assertThat(IDENTITY.ended()).contains("/admin/users/traveller/sessions");
  }

  @Test
  void tellsAnApiClientThatItHasNoSession() {
    for (String mutation : new String[] {"endSession", "endAllSessions"}) {
      as("sample-app")
          .document("mutation { " + mutation + " { ended userErrors { code } } }")
          .execute()
          .path(mutation + ".ended")
          .entity(Integer.class)
          .isEqualTo(0)
          .path(mutation + ".userErrors[0].code")
          .entity(String.class)
          .isEqualTo("NO_SESSION");
    }
  }

  private int ended(String mutation, String token) {
    return withToken(token)
        .document("mutation { " + mutation + " { ended userErrors { code } } }")
        .execute()
        .path(mutation + ".ended")
        .entity(Integer.class)
        .get();
  }

  private int statusOf(String token) {
    return http()
        .post()
        .uri("/graphql")
        .headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"query\":\"{ me { id } }\"}")
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }
}
