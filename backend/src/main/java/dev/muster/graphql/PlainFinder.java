package dev.muster.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultNodesInfo;
import graphql.introspection.Introspection;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether what one request asks of a type is plain. */
record PlainFinder(ExecutionContext execution, FieldCollector selections) {

  /** What is asked, or null where the engine has to complete it. */
  @Nullable PlainObject find(GraphQLObjectType type, MergedField asked) {
    if (execution.hasIncrementalSupport()
        || execution.getGraphQLContext().hasKey(ResultNodesInfo.MAX_RESULT_NODES)) {
      return null;
    }
    MergedSelectionSet selected = selections.collectFields(parameters(type), asked);
    List<PlainObject.Field> fields = new ArrayList<>(selected.size());
    for (MergedField each : selected.getSubFieldsList()) {
      PlainObject.Field field = field(type, each);
      if (field == null) {
        return null;
      }
      fields.add(field);
    }
    return new PlainObject(fields);
  }

  private FieldCollectorParameters parameters(GraphQLObjectType type) {
    return FieldCollectorParameters.newParameters()
        .schema(execution.getGraphQLSchema())
        .objectType(type)
        .fragments(execution.getFragmentsByName())
        .variables(execution.getCoercedVariables().toMap())
        .graphQLContext(execution.getGraphQLContext())
        .build();
  }

  private PlainObject.@Nullable Field field(GraphQLObjectType type, MergedField asked) {
    GraphQLFieldDefinition definition =
        Introspection.getFieldDefinition(execution.getGraphQLSchema(), type, asked.getName());
    PlainObject.Property property = property(type, definition);
    PlainObject.Reader reader =
        property == null ? null : reader(GraphQLTypeUtil.unwrapNonNull(definition.getType()), asked);
    return property == null || reader == null
        ? null
        : new PlainObject.Field(
            asked.getResultKey(), property, reader, GraphQLTypeUtil.isNonNull(definition.getType()));
  }

  /** How to read what needs nothing but the object, or null where it is loaded or depends on arguments. */
  private PlainObject.@Nullable Property property(GraphQLObjectType type, GraphQLFieldDefinition definition) {
    if (definition.equals(Introspection.TypeNameMetaFieldDef)) {
      return object -> type.getName();
    }
    DataFetcher<?> fetcher = execution.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
    return fetcher instanceof LightDataFetcher<?> light && definition.getArguments().isEmpty()
        ? object -> light.get(definition, object, PlainFinder::noEnvironment)
        : null;
  }

  private static DataFetchingEnvironment noEnvironment() {
    throw new PlainObject.Unusual();
  }

  private PlainObject.@Nullable Reader reader(GraphQLType type, MergedField asked) {
    return switch (type) {
      case GraphQLScalarType scalar -> scalar(scalar.getCoercing());
      case GraphQLEnumType constants ->
          leaf(value -> constants.serialize(value, execution.getGraphQLContext(), execution.getLocale()));
      case GraphQLObjectType object -> {
        PlainObject plain = find(object, asked);
        yield plain == null ? null : plain::read;
      }
      case GraphQLList list -> list(list.getWrappedType(), asked);
      default -> null;
    };
  }

  private PlainObject.Reader scalar(Coercing<?, ?> coercing) {
    return leaf(value -> coercing.serialize(value, execution.getGraphQLContext(), execution.getLocale()));
  }

  private PlainObject.@Nullable Reader list(GraphQLType of, MergedField asked) {
    PlainObject.Reader each = reader(GraphQLTypeUtil.unwrapNonNull(of), asked);
    boolean required = GraphQLTypeUtil.isNonNull(of);
    return each == null ? null : value -> PlainObject.elements(value, each, required);
  }

  private static PlainObject.Reader leaf(PlainObject.Reader coerced) {
    return value -> {
      if (!settled(value)) {
        throw new PlainObject.Unusual();
      }
      return coerced.read(value);
    };
  }

  private static boolean settled(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum
        || value instanceof Temporal;
  }
}
