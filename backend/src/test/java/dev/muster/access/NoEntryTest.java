package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class NoEntryTest {

  private final MockServerWebExchange exchange =
      MockServerWebExchange.from(MockServerHttpRequest.post("/graphql"));

  @Test
  void blamesNotTheTokenWhereKeysCannotBeFetched() {
    new NoEntry().commence(exchange, new AuthenticationServiceException("connection refused")).block();
    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(body()).contains("UNAVAILABLE").doesNotContain("connection refused");
  }

  @Test
  void tellsNothingOfWhatIsWrongWithAToken() {
    new NoEntry().commence(exchange, new InvalidBearerTokenException("the key is k-17")).block();
    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(exchange.getResponse().getHeaders().getFirst("WWW-Authenticate"))
        .isEqualTo("Bearer error=\"invalid_token\"");
    assertThat(body()).contains("UNAUTHENTICATED").doesNotContain("k-17");
  }

  private String body() {
    return String.valueOf(exchange.getResponse().getBodyAsString().block());
  }
}
