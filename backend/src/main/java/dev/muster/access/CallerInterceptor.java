package dev.muster.access;

import dev.muster.graphql.Spender;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.introspection.Introspection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives each GraphQL request its caller, over HTTP and over a socket; nothing is ever run for nobody. */
@Component
class CallerInterceptor implements WebSocketGraphQlInterceptor {

  private static final String BEARER = "Bearer ";

  private final ReactiveAuthenticationManager tokens;
  private final Callers callers;
  private final Farewell farewell;
  private final IntrospectionSettings.For introspection;

  CallerInterceptor(
      ReactiveAuthenticationManager tokens,
      Callers callers,
      Farewell farewell,
      IntrospectionSettings settings) {
    this.tokens = tokens;
    this.callers = callers;
    this.farewell = farewell;
    this.introspection = settings.introspection();
  }

  /** Takes the token from a socket's first message; without a good one the socket is closed with 4401. */
  @Override
  public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo info, Map<String, Object> payload) {
    return bearerToken(payload)
        .flatMap(tokens::authenticate)
        .cast(CallerToken.class)
        .doOnNext(token -> SocketCaller.of(info.getAttributes()).is(token))
        .then(Mono.empty());
  }

  private static Mono<BearerTokenAuthenticationToken> bearerToken(@Nullable Map<String, Object> payload) {
    Object header = payload == null ? null : payload.get("Authorization");
    return header instanceof String text && text.length() > BEARER.length() && text.startsWith(BEARER)
        ? Mono.just(new BearerTokenAuthenticationToken(text.substring(BEARER.length())))
        : Mono.error(new InvalidBearerTokenException("no token"));
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return request instanceof WebSocketGraphQlRequest socket
        ? SocketCaller.of(socket.getSessionInfo().getAttributes())
            .token()
            .flatMap(token -> run(request, token, chain))
        : token().flatMap(token -> run(request, token, chain).map(response -> ending(response, token)));
  }

  private static Mono<CallerToken> token() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .ofType(CallerToken.class)
        .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("no token")));
  }

  private Mono<WebGraphQlResponse> run(WebGraphQlRequest request, CallerToken token, Chain chain) {
    Map<Object, Object> context = context(token);
    request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
    return chain.next(request).contextWrite(ReactiveSecurityContextHolder.withAuthentication(token));
  }

  private Map<Object, Object> context(CallerToken token) {
    Caller caller = token.getPrincipal();
    return Map.of(
        Caller.class,
        caller,
        Spender.class,
        token.spender(),
        Introspection.INTROSPECTION_DISABLED,
        !introspection.includes(caller));
  }

  /** A stream of server-sent events outlives neither its token nor this process; a socket is closed whole. */
  @SuppressWarnings("unchecked") // The data of a subscription is a publisher of results.
  private WebGraphQlResponse ending(WebGraphQlResponse response, CallerToken token) {
    if (!(response.getData() instanceof Publisher<?> events)) {
      return response;
    }
    Flux<ExecutionResult> ending =
        Flux.from((Publisher<ExecutionResult>) events)
            .takeUntilOther(callers.endOf(token).flatMap(reason -> Mono.error(ended(reason))))
            .takeUntilOther(farewell.said().then(Mono.error(CallerInterceptor::away)));
    return response.transform(changed -> changed.data(ending));
  }

  private static SubscriptionPublisherException ended(String reason) {
    return end(ErrorType.UNAUTHORIZED, "UNAUTHENTICATED", reason + ".");
  }

  private static SubscriptionPublisherException away() {
    return end(ErrorType.INTERNAL_ERROR, "UNAVAILABLE", "The server is stopping; connect again.");
  }

  private static SubscriptionPublisherException end(ErrorType type, String code, String message) {
    GraphQLError error =
        GraphQLError.newError()
            .errorType(type)
            .message("%s", message)
            .extensions(Map.of("code", code))
            .build();
    return new SubscriptionPublisherException(List.of(error), null);
  }
}
