package dev.muster.graphql;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Turns a {@link Refusal} of a mutation into its payload: the errors, and of the rest nothing: null, an empty
 * list, zero.
 */
final class Refusals extends GraphQLTypeVisitorStub {

  private static final String USER_ERRORS = "userErrors";

  @Override
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    if (context.getParentNode() instanceof GraphQLObjectType parent
        && parent.getName().equals("Mutation")
        && unwrapNonNull(field.getType()) instanceof GraphQLObjectType payload
        && payload.getFieldDefinition(USER_ERRORS) != null) {
      wrap(parent, field, payload, context.getVarFromParents(GraphQLCodeRegistry.Builder.class));
    }
    return TraversalControl.CONTINUE;
  }

  private static void wrap(
      GraphQLFieldsContainer parent,
      GraphQLFieldDefinition field,
      GraphQLObjectType payload,
      GraphQLCodeRegistry.Builder registry) {
    FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, field);
    DataFetcher<?> work = registry.getDataFetcher(coordinates, field);
    Map<String, Object> nothing = nothing(payload);
    registry.dataFetcher(coordinates, (DataFetcher<?>) environment -> orRefused(work, environment, nothing));
  }

  private static @Nullable Object orRefused(
      DataFetcher<?> work, DataFetchingEnvironment environment, Map<String, Object> nothing)
      throws Exception {
    try {
      Object done = work.get(environment);
      return done instanceof Mono<?> later
          ? later
              .cast(Object.class)
              .onErrorResume(Refusal.class, refusal -> Mono.just(payload(nothing, refusal)))
          : done;
    } catch (Refusal refusal) {
      return payload(nothing, refusal);
    }
  }

  private static Map<String, Object> payload(Map<String, Object> nothing, Refusal refusal) {
    Map<String, Object> payload = new HashMap<>(nothing);
    payload.put(USER_ERRORS, refusal.errors());
    return payload;
  }

  /** The fields that cannot be null; those that can are left out. */
  private static Map<String, Object> nothing(GraphQLObjectType payload) {
    Map<String, Object> nothing = new HashMap<>();
    for (GraphQLFieldDefinition field : payload.getFieldDefinitions()) {
      if (isNonNull(field.getType())) {
        nothing.put(field.getName(), nothing(payload, field));
      }
    }
    return Map.copyOf(nothing);
  }

  private static Object nothing(GraphQLObjectType payload, GraphQLFieldDefinition field) {
    GraphQLType type = unwrapNonNull(field.getType());
    if (isList(type)) {
      return List.of();
    }
    if (type.equals(Scalars.GraphQLInt)) {
      return 0;
    }
    throw new IllegalStateException(
        payload.getName() + "." + field.getName() + " must be nullable, a list or an Int: it may be refused");
  }
}
