package dev.muster.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The backend's own access token at the identity provider, by client credentials; kept while it is good. */
final class ClientToken {

  /** A token is not used in its last seconds: it would end on its way. */
  private static final long SPARE = 30;

  private final Mono<Issued> issued;

  ClientToken(WebClient http, String clientId, String clientSecret) {
    this.issued =
        http.post()
            .uri("/oauth2/token")
            .headers(headers -> headers.setBasicAuth(clientId, clientSecret))
            .body(
                BodyInserters.fromFormData("grant_type", "client_credentials")
                    .with("scope", "identity.admin"))
            .retrieve()
            .bodyToMono(Issued.class)
            .cacheInvalidateWhen(token -> Mono.delay(token.usable()).then());
  }

  Mono<String> value() {
    return issued.map(Issued::token);
  }

  private record Issued(
      @JsonProperty("access_token") String token, @JsonProperty("expires_in") long seconds) {

    Duration usable() {
      return Duration.ofSeconds(Math.max(0, seconds - SPARE));
    }
  }
}
