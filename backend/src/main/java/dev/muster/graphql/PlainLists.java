package dev.muster.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes lists of objects that lie in memory, all they are asked for included, row by row. What to read is
 * found out once for the list, where the engine does so for each field of each row.
 *
 * <p>Whatever is not as usual is left to the engine, the whole list: fields that load, errors, a null where
 * none may be.
 */
final class PlainLists extends AsyncExecutionStrategy {

  /** For fewer rows it is not worth finding out. */
  private static final int WORTHWHILE = 5;

  PlainLists(DataFetcherExceptionHandler errors) {
    super(errors);
  }

  @Override
  protected FieldValueInfo completeValueForList(
      ExecutionContext execution, ExecutionStrategyParameters parameters, Object result) {
    List<?> completed =
        result instanceof List<?> rows && rows.size() >= WORTHWHILE
            ? completed(execution, parameters, rows)
            : null;
    return completed == null
        ? super.completeValueForList(execution, parameters, result)
        : new FieldValueInfo(CompleteValueType.LIST, completed);
  }

  private @Nullable List<?> completed(
      ExecutionContext execution, ExecutionStrategyParameters parameters, List<?> rows) {
    var list = (GraphQLList) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
    if (!(GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()) instanceof GraphQLObjectType type)) {
      return null;
    }
    PlainObject row = new PlainFinder(execution, fieldCollector).find(type, parameters.getField());
    if (row == null) {
      return null;
    }
    try {
      List<Object> completed = new ArrayList<>(rows.size());
      for (Object one : rows) {
        completed.add(row.read(one));
      }
      return completed;
    } catch (PlainObject.Unusual unusual) {
      return null;
    }
  }
}
