package dev.muster.selection;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The form that filters and orders have in the running schema. */
@Component
class FilterForm {

  private static final String FILTER = "ContactFilter";
  private static final String ORDER = "ContactOrder";

  private final ObjectProvider<GraphQlSource> source;

  FilterForm(ObjectProvider<GraphQlSource> source) {
    this.source = source;
  }

  /**
   * What a saved value is in the running schema.
   *
   * @param value as if it had been sent just now, without what does not fit
   * @param problems what does not fit
   */
  record Read(@Nullable Object value, List<SavedProblem> problems) {

    Map<String, Object> filter() {
      return value == null ? Map.of() : Operators.object(value);
    }
  }

  GraphQLInputObjectType filter() {
    return source.getObject().schema().getTypeAs(FILTER);
  }

  Read readFilter(@Nullable Object saved) {
    return read(filter(), saved);
  }

  Read readOrder(@Nullable Object saved) {
    return read(GraphQLList.list(GraphQLNonNull.nonNull(source.getObject().schema().getType(ORDER))), saved);
  }

  private static Read read(GraphQLInputType type, @Nullable Object saved) {
    FilterReading reading = new FilterReading();
    Object value = reading.value(type, saved, List.of());
    return new Read(value, reading.problems());
  }
}
