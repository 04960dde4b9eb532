package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class StreamTest extends BackendTest {

  @Test
  void endsAStreamOfEventsWhenItsTokenExpires() {
    String token =
        IDENTITY.token("viewer", claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
    String events =
        http()
            .post()
            .uri("/graphql")
            .headers(headers -> headers.setBearerAuth(token))
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.TEXT_EVENT_STREAM)
            .bodyValue("{\"query\":\"subscription { bulkActionsChanged { id } }\"}")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(events).contains("UNAUTHENTICATED", "event:complete");
  }
}
