package dev.muster.graphql;

import dev.muster.graphql.Purse.Spending;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * What one operation costs, as its answer reports it.
 *
 * @param requested points of the operation
 * @param limit the most points that one may cost
 * @param spending what became of the caller's budget; null where there is none
 * @param restoreRate points that come back into it each second
 */
record Cost(int requested, int limit, @Nullable Spending spending, int restoreRate) {

  static final String RATE_LIMITED = "RATE_LIMITED";
  static final String RETRY_AFTER = "retryAfter";

  Cost(int requested, int limit) {
    this(requested, limit, null, 0);
  }

  boolean isTooHigh() {
    return requested > limit;
  }

  Cost paid(Spending spent, int restoring) {
    return new Cost(requested, limit, spent, restoring);
  }

  /** Why the operation is not run, or null where it is. */
  @Nullable GraphQLError refusal() {
    if (isTooHigh()) {
      return error(
          "This operation may hold %,d objects, more than %,d: ask for smaller pages."
              .formatted(requested, limit),
          Map.of("code", "COST_TOO_HIGH", "cost", requested, "limit", limit));
    }
    return spending != null && spending.isRefused()
        ? error(
            "You have asked for too much at a time; ask again in %,d s.".formatted(spending.retryAfter()),
            Map.of("code", RATE_LIMITED, "cost", requested, RETRY_AFTER, spending.retryAfter()))
        : null;
  }

  private static GraphQLError error(String message, Map<String, Object> extensions) {
    return GraphQLError.newError()
        .errorType(ErrorType.BAD_REQUEST)
        .message("%s", message)
        .extensions(extensions)
        .build();
  }

  /** The answer with {@code extensions.cost}. */
  ExecutionResult in(ExecutionResult answer) {
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("requested", requested);
    cost.put("limit", limit);
    if (spending != null) {
      cost.put("remaining", spending.remaining());
      cost.put("restoreRate", restoreRate);
    }
    return answer.transform(changed -> changed.addExtension("cost", cost));
  }
}
