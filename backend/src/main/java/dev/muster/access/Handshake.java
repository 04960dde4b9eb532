package dev.muster.access;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A request that asks for a WebSocket: it needs no token yet, and one that it carries is not looked at. */
final class Handshake {

  private static final String PATH = "/graphql";

  private static final ServerBearerTokenAuthenticationConverter HEADER =
      new ServerBearerTokenAuthenticationConverter();

  private Handshake() {}

  static Mono<MatchResult> matches(ServerWebExchange exchange) {
    return isHandshake(exchange.getRequest()) ? MatchResult.match() : MatchResult.notMatch();
  }

  static Mono<Authentication> bearerToken(ServerWebExchange exchange) {
    return isHandshake(exchange.getRequest()) ? Mono.empty() : HEADER.convert(exchange);
  }

  /** Only a GET can become a socket; any other method with that header must not get past the door. */
  private static boolean isHandshake(ServerHttpRequest request) {
    return request.getMethod().equals(HttpMethod.GET)
        && request.getPath().value().equals(PATH)
        && "websocket".equalsIgnoreCase(request.getHeaders().getFirst(HttpHeaders.UPGRADE));
  }
}
