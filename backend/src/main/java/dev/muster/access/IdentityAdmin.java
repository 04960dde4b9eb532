package dev.muster.access;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The built-in identity provider's admin API, by which sessions end there too. Does nothing with another one.
 */
@Component
class IdentityAdmin {

  private static final Logger log = LoggerFactory.getLogger(IdentityAdmin.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final boolean enabled;
  private final WebClient http;
  private final ClientToken token;

  IdentityAdmin(AccessSettings settings) {
    AccessSettings.EndsSessionsAt identity = settings.endsSessionsAt();
    this.enabled = identity.enabled();
    this.http = WebClient.create(identity.url());
    this.token = new ClientToken(http, identity.clientId(), identity.clientSecret());
  }

  /** How many it ended; 0 where it could not be asked. */
  Mono<Integer> endSession(String session) {
    return delete("/admin/sessions/{session}", session);
  }

  /** How many of a user it ended; 0 where it could not be asked. */
  Mono<Integer> endSessionsOf(String subject) {
    return delete("/admin/users/{subject}/sessions", subject);
  }

  private Mono<Integer> delete(String path, String whose) {
    if (!enabled) {
      return Mono.just(0);
    }
    return token
        .value()
        .flatMap(bearer -> delete(path, whose, bearer))
        .map(Ended::ended)
        .timeout(PATIENCE)
        .doOnError(failure -> log.warn("A session ended here, but not at the identity provider", failure))
        .onErrorReturn(0)
        .defaultIfEmpty(0);
  }

  private Mono<Ended> delete(String path, String whose, String bearer) {
    return http.delete()
        .uri(path, whose)
        .headers(headers -> headers.setBearerAuth(bearer))
        .retrieve()
        .bodyToMono(Ended.class);
  }

  private record Ended(int ended) {}
}
