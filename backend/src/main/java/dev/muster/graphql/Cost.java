package dev.muster.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/**
 * What one operation costs, as its answer reports it.
 *
 * @param requested points of the operation
 * @param limit the most points that one may cost
 */
record Cost(int requested, int limit) {

  static final String CODE = "COST_TOO_HIGH";

  boolean isTooHigh() {
    return requested > limit;
  }

  /** For an operation that costs too much; it is not run. */
  GraphQLError refusal() {
    return GraphQLError.newError()
        .errorType(ErrorType.BAD_REQUEST)
        .message(
            "This operation may hold %,d objects, more than %,d: ask for smaller pages.", requested, limit)
        .extensions(Map.of("code", CODE, "cost", requested, "limit", limit))
        .build();
  }

  /** The answer with {@code extensions.cost}. */
  ExecutionResult in(ExecutionResult answer) {
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("requested", requested);
    cost.put("limit", limit);
    return answer.transform(changed -> changed.addExtension("cost", cost));
  }
}
