package dev.muster.access;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers those who are not let in: 401, or 503 where tokens cannot be checked, with a GraphQL error. */
@Component
class NoEntry implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(NoEntry.class);

  private static final String BODY =
      """
      {"errors":[{"message":"%s","extensions":{"code":"%s","classification":"%s"}}]}
      """;

  private static final String NO_TOKEN =
      BODY.formatted("A valid access token is needed.", "UNAUTHENTICATED", "UNAUTHORIZED");

  private static final String NO_KEYS =
      BODY.formatted("Access tokens cannot be checked at the moment.", "UNAVAILABLE", "INTERNAL_ERROR");

  @Override
  public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException failure) {
    return commence(exchange.getExchange(), failure);
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    ServerHttpResponse response = exchange.getResponse();
    if (failure instanceof AuthenticationServiceException) {
      log.warn("Cannot check tokens: {}", failure.getMessage());
      return answer(response, HttpStatus.SERVICE_UNAVAILABLE, NO_KEYS);
    }
    response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(failure));
    return answer(response, HttpStatus.UNAUTHORIZED, NO_TOKEN);
  }

  private static String challenge(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException shown
        ? "Bearer error=\"" + shown.getError().getErrorCode() + "\""
        : "Bearer";
  }

  private static Mono<Void> answer(ServerHttpResponse response, HttpStatus status, String body) {
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
  }
}
