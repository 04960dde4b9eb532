package dev.muster.graphql;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets work that takes long end when its client leaves. The engine itself only stops asking for more then,
 * and lets the fields at work finish for nobody.
 */
@Component
public class Departure implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Sinks.Empty<Void> left = Sinks.empty();
    return chain
        .next(request)
        .doOnCancel(left::tryEmitEmpty)
        .contextWrite(context -> context.put(Departure.class, left.asMono()));
  }

  /** The same work, cancelled when the client leaves in whose request it is done. */
  public static <T> Mono<T> ends(Mono<T> work) {
    return Mono.deferContextual(
        context -> work.takeUntilOther(context.<Mono<Void>>getOrEmpty(Departure.class).orElse(Mono.never())));
  }
}
