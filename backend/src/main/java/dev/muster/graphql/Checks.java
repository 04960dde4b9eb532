package dev.muster.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Measures each document before it is validated, reports what it cost, and sees to it that no error leaves
 * without {@code extensions.code}. One class, since the engine asks each of its instrumentations about every
 * single field.
 */
@Component
class Checks extends SimplePerformantInstrumentation {

  private final DocumentLimits limits;

  Checks(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables parsed,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DocumentMeasure.check(parsed.getDocument(), limits);
    return parsed;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    ExecutionResult answer = result.getErrors().isEmpty() ? result : coded(result);
    Cost cost = parameters.getGraphQLContext().get(Cost.class);
    return CompletableFuture.completedFuture(cost == null ? answer : cost.in(answer));
  }

  private static ExecutionResult coded(ExecutionResult result) {
    return result.transform(changed -> changed.errors(ErrorCode.coded(result.getErrors())));
  }
}
