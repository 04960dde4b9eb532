package dev.muster.graphql;

import graphql.GraphQLError;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/**
 * Answers over HTTP, also where the body is missing. Whoever asks too much is told by status 429 and {@code
 * Retry-After} too, whatever form of answer they accept.
 */
@Component
class HttpRequests extends GraphQlHttpHandler {

  HttpRequests(WebGraphQlHandler requests) {
    super(requests);
  }

  @Override
  public Mono<ServerResponse> handleRequest(ServerRequest request) {
    return super.handleRequest(request)
        .switchIfEmpty(Mono.error(() -> new ServerWebInputException("There is no body")));
  }

  @Override
  protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
    rateLimit(response)
        .ifPresent(error ->
            response
                .getResponseHeaders()
                .set(HttpHeaders.RETRY_AFTER, String.valueOf(error.getExtensions().get(Cost.RETRY_AFTER))));
    return super.prepareResponse(request, response);
  }

  @Override
  protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType form) {
    return rateLimit(response).isPresent()
        ? HttpStatus.TOO_MANY_REQUESTS
        : super.selectResponseStatus(response, form);
  }

  private static Optional<GraphQLError> rateLimit(WebGraphQlResponse response) {
    return response.getExecutionResult().getErrors().stream()
        .filter(error -> error.getExtensions() != null)
        .filter(error -> Cost.RATE_LIMITED.equals(error.getExtensions().get("code")))
        .findFirst();
  }
}
