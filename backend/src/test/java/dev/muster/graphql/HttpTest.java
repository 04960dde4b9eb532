package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.TestSocket;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the GraphQL-over-HTTP specification demands, and what its audit suite asks. */
class HttpTest extends BackendTest {

  private static final MediaType GRAPHQL = MediaType.parseMediaType("application/graphql-response+json");
  private static final String ME = "{\"query\":\"{ me { role } }\"}";
  private static final String INVALID = "{\"query\":\"{ nothing }\"}";

  @Test
  void answersInTheFormThatIsAccepted() {
    post(ME, GRAPHQL).expectStatus().isOk().expectHeader().contentType(GRAPHQL);
    post(ME, MediaType.APPLICATION_JSON)
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON);
    post(ME, MediaType.ALL).expectStatus().isOk();
  }

  @Test
  void tellsAnInvalidDocumentByItsStatusInTheNewForm() {
    post(INVALID, GRAPHQL).expectStatus().isBadRequest();
    post(INVALID, MediaType.APPLICATION_JSON).expectStatus().isOk();
  }

  @Test
  void refusesABodyThatIsNoRequest() {
    String[] bodies = {
      "{\"query\":",
      "{}",
      "null",
      "",
      "5",
      "{\"query\":5}",
      "{\"query\":{}}",
      "{\"query\":\"{ me { role } }\",\"operationName\":5}",
      "{\"query\":\"{ me { role } }\",\"operationName\":[]}",
      "{\"query\":\"{ me { role } }\",\"variables\":5}"
    };
    for (String body : bodies) {
      post(body, MediaType.APPLICATION_JSON)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].extensions.code")
          .isEqualTo("MALFORMED_REQUEST")
          .jsonPath("$.trace")
          .doesNotExist();
    }
  }

  @Test
  void refusesSeveralRequestsInOneBody() {
    for (String body : new String[] {"[]", "[" + ME + "]", "[" + ME + "," + ME + "]"}) {
      post(body, MediaType.APPLICATION_JSON)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].extensions.code")
          .isEqualTo("BATCH_NOT_SUPPORTED");
    }
  }

  @Test
  void takesARequestThatNamesNoOperation() {
    post("{\"query\":\"{ me { role } }\",\"operationName\":null}", GRAPHQL).expectStatus().isOk();
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String body = "{\"query\":\"" + "x".repeat(3_000_000) + "\"}";
    post(body, MediaType.APPLICATION_JSON)
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void answersNothingButPost() {
    request(HttpMethod.GET).exchange().expectStatus().isEqualTo(405).expectHeader().exists(HttpHeaders.ALLOW);
  }

  @Test
  void refusesAnotherContentType() {
    request(HttpMethod.POST)
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("{ me { role } }")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @Test
  void letsNoOtherOriginsBrowserIn() {
    request(HttpMethod.POST)
        .header(HttpHeaders.ORIGIN, "https://elsewhere.example")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(ME)
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void tellsWhyAStreamWasRefused() {
    String body = "{\"query\":\"subscription { nothing }\"}";
    String events =
        post(body, MediaType.TEXT_EVENT_STREAM)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(events).contains("event:next", "VALIDATION", "event:complete");
  }

  @Test
  void takesALargeMessageOverASocket() throws InterruptedException {
    try (TestSocket socket = TestSocket.open(socketUrl()).init(IDENTITY.token("viewer"))) {
      assertThat(socket.next()).contains("connection_ack");
      socket.subscribe("1", "{ me { role } } # " + "x".repeat(90_000));
      assertThat(socket.next()).contains("viewer");
    }
  }

  private WebTestClient.ResponseSpec post(String body, MediaType accept) {
    return request(HttpMethod.POST)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(accept)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.RequestBodySpec request(HttpMethod method) {
    return http()
        .method(method)
        .uri("/graphql")
        .headers(headers -> headers.setBearerAuth(IDENTITY.token("viewer")));
  }
}
