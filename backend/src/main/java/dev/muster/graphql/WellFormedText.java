package dev.muster.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns away variables with half of a surrogate pair. JSON can spell it, UTF-8 cannot: it would be stored,
 * compared and answered as another character.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WellFormedText implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return isWellFormed(request.getVariables()) ? chain.next(request) : Mono.just(refused(request));
  }

  private static boolean isWellFormed(@Nullable Object value) {
    return switch (value) {
      case String text -> isWellFormed(text);
      case Map<?, ?> object ->
          object.entrySet().stream()
              .allMatch(entry -> isWellFormed(entry.getKey()) && isWellFormed(entry.getValue()));
      case Collection<?> list -> list.stream().allMatch(WellFormedText::isWellFormed);
      case null, default -> true;
    };
  }

  /** Only what stands alone is seen as a surrogate when one goes by code points. */
  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static WebGraphQlResponse refused(WebGraphQlRequest request) {
    GraphQLError error =
        GraphQLError.newError()
            .errorType(ErrorType.BAD_REQUEST)
            .message("A variable holds half of a surrogate pair, which is no character.")
            .extensions(Map.of("code", "UNSTORABLE_TEXT"))
            .build();
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            request.toExecutionInput(), ExecutionResult.newExecutionResult().addError(error).build()));
  }
}
