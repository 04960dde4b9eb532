package dev.muster.graphql;

import dev.muster.sql.UnstorableText;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/**
 * Turns what features throw into GraphQL errors. What nobody foresaw is logged once, under an id that is all
 * the client gets to see of it.
 */
@Component
@Order(0)
class Errors implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
    return Mono.just(List.of(error(exception, GraphqlErrorBuilder.newError(environment))));
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable exception) {
    return Mono.just(List.of(error(exception, GraphQLError.newError())));
  }

  private static GraphQLError error(Throwable exception, GraphQLError.Builder<?> error) {
    return switch (exception) {
      case RequestError wrong ->
          error
              .errorType(wrong.type())
              .message("%s", wrong.getMessage())
              .extensions(wrong.extensions())
              .build();
      case Refusal refusal -> refused(error, refusal.errors().getFirst());
      case UnstorableText text -> badRequest(error, "UNSTORABLE_TEXT", String.valueOf(text.getMessage()));
      case BindException binding ->
          badRequest(
              error, "VALIDATION", "An argument does not fit: " + binding.getErrorCount() + " values.");
      case AbortExecutionException gone -> aborted(error);
      case CancellationException gone -> aborted(error);
      default -> unexpected(error, exception);
    };
  }

  /** Outside a mutation there is no payload to put it into. */
  private static GraphQLError refused(GraphQLError.Builder<?> error, UserError refusal) {
    Map<String, Object> extensions = new HashMap<>();
    extensions.put("code", refusal.code());
    if (refusal.policyKey() != null) {
      extensions.put("policyKey", refusal.policyKey());
    }
    if (refusal.objectId() != null) {
      extensions.put("objectId", refusal.objectId());
    }
    return error
        .errorType(ErrorType.BAD_REQUEST)
        .message("%s", refusal.message())
        .extensions(extensions)
        .build();
  }

  private static GraphQLError badRequest(GraphQLError.Builder<?> error, String code, String message) {
    return error
        .errorType(ErrorType.BAD_REQUEST)
        .message("%s", message)
        .extensions(Map.of("code", code))
        .build();
  }

  /** The client has left: nobody reads this, and nothing is wrong. */
  private static GraphQLError aborted(GraphQLError.Builder<?> error) {
    return error
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("The request was given up.")
        .extensions(Map.of("code", ErrorCode.ABORTED.name()))
        .build();
  }

  private static GraphQLError unexpected(GraphQLError.Builder<?> error, Throwable exception) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    log.error("Request {} failed", id, exception);
    return error
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("Something went wrong on the server. It is logged as %s.", id)
        .extensions(Map.of("code", ErrorCode.INTERNAL_ERROR.name(), "requestId", id))
        .build();
  }
}
