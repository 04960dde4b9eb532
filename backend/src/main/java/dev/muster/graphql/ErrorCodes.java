package dev.muster.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that no error leaves without {@code extensions.code}. */
@Component
class ErrorCodes extends SimplePerformantInstrumentation {

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return CompletableFuture.completedFuture(result.getErrors().isEmpty() ? result : coded(result));
  }

  private static ExecutionResult coded(ExecutionResult result) {
    return result.transform(
        changed -> changed.errors(result.getErrors().stream().map(ErrorCode::coded).toList()));
  }
}
