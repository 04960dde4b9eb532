package dev.muster.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A valid document with what its operations cost, so that of a request only its variables have to be looked
 * at.
 */
record PricedDocument(PreparsedDocumentEntry entry, Map<String, Operation> operations) {

  private static final String UNNAMED = "";

  static PricedDocument of(PreparsedDocumentEntry entry, GraphQLSchema schema) {
    Document document = entry.getDocument();
    CostShapes shapes = new CostShapes(schema, document);
    Map<String, Operation> operations = new HashMap<>();
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      operations.put(
          Objects.requireNonNullElse(operation.getName(), UNNAMED),
          new Operation(shapes.of(operation), defaults(operation)));
    }
    return new PricedDocument(entry, Map.copyOf(operations));
  }

  /** Points of the operation that is asked for; none where it is not clear which, which is refused later. */
  int points(ExecutionInput input) {
    Operation operation = operation(input.getOperationName());
    if (operation == null) {
      return 0;
    }
    var variables = new CostShape.Variables(input.getRawVariables().toMap(), operation.defaults);
    return (int) Math.min(Integer.MAX_VALUE, operation.shape.points(variables));
  }

  private @Nullable Operation operation(@Nullable String name) {
    return name == null || name.isEmpty()
        ? (operations.size() == 1 ? operations.values().iterator().next() : null)
        : operations.get(name);
  }

  /** Only numbers and conditions have a say. */
  private static Map<String, Object> defaults(OperationDefinition operation) {
    Map<String, Object> defaults = new HashMap<>();
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      switch (variable.getDefaultValue()) {
        case IntValue number -> defaults.put(variable.getName(), number.getValue());
        case BooleanValue condition -> defaults.put(variable.getName(), condition.isValue());
        case null, default -> {}
      }
    }
    return Map.copyOf(defaults);
  }

  /**
   * @param defaults of its variables
   */
  private record Operation(CostShape shape, Map<String, Object> defaults) {}
}
