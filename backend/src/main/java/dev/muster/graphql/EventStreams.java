package dev.muster.graphql;

import org.reactivestreams.Publisher;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers over server-sent events. What is no stream, such as a subscription that was refused, is one event
 * with its own errors.
 */
@Component
class EventStreams extends GraphQlSseHandler {

  EventStreams(WebGraphQlHandler requests, GraphQlProperties properties) {
    super(requests, properties.getHttp().getSse().getTimeout(), properties.getHttp().getSse().getKeepAlive());
  }

  @Override
  protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
    return super.prepareResponse(
        request, response.getData() instanceof Publisher<?> ? response : asStream(response));
  }

  private static WebGraphQlResponse asStream(WebGraphQlResponse response) {
    return response.transform(changed -> changed.data(Flux.just(response.getExecutionResult())));
  }
}
