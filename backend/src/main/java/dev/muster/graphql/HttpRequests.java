package dev.muster.graphql;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Answers over HTTP, also where the body is missing. */
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
}
