package dev.muster.access;

import dev.muster.BackendTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class HeadersTest extends BackendTest {

  @Test
  void everyAnswerSaysThatBrowsersMayNeitherKeepNorFrameNorGuessIt() {
    assertGuarded(post("{\"query\":\"{ me { role } }\"}", "viewer").expectStatus().isOk());
    assertGuarded(post("{", "viewer").expectStatus().isBadRequest());
    assertGuarded(http().post().uri("/graphql").exchange().expectStatus().isUnauthorized());
    assertGuarded(http().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk());
    assertGuarded(
        http().get().uri("/graphql").headers(this::signIn).exchange().expectStatus().isEqualTo(405));
  }

  @Test
  void letsNoPageOfAnotherOriginOpenASocket() {
    http()
        .method(HttpMethod.GET)
        .uri("/graphql")
        .header(HttpHeaders.CONNECTION, "Upgrade")
        .header(HttpHeaders.UPGRADE, "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
        .header(HttpHeaders.ORIGIN, "https://elsewhere.example")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private void signIn(HttpHeaders headers) {
    headers.setBearerAuth(IDENTITY.token("viewer"));
  }

  private ResponseSpec post(String body, String who) {
    return http()
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .headers(headers -> headers.setBearerAuth(IDENTITY.token(who)))
        .bodyValue(body)
        .exchange();
  }

  private static void assertGuarded(ResponseSpec answer) {
    answer
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer")
        .expectHeader()
        .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .expectHeader()
        .value(HttpHeaders.CACHE_CONTROL, org.hamcrest.Matchers.containsString("no-store"));
  }
}
