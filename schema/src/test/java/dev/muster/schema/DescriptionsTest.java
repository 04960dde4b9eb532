package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A contract that does not say what its parts mean is none. */
class DescriptionsTest {

  /** The furniture of every page and payload, whose meaning docs/api.md gives once. */
  private static final Set<String> SAID_ONCE =
      Set.of(
          "id", "edges", "pageInfo", "cursor", "node", "first", "last", "exact", "selection", "input", "run");

  @Test
  void describesEveryTypeFieldArgumentAndValue() {
    Stream<String> silent =
        Contract.current().getAllTypesAsList().stream()
            .filter(type -> !type.getName().startsWith("__") && !Contract.BUILT_IN.contains(type.getName()))
            .flatMap(DescriptionsTest::silentParts);

    assertThat(silent).isEmpty();
  }

  private static Stream<String> silentParts(GraphQLNamedType type) {
    Stream<String> itself = isSilent(type) ? Stream.of(type.getName()) : Stream.of();
    return Stream.concat(itself, silentParts(type, type.getName()));
  }

  private static Stream<String> silentParts(graphql.schema.GraphQLSchemaElement whole, String path) {
    return whole.getChildren().stream()
        .filter(part -> part instanceof GraphQLNamedSchemaElement && !(part instanceof GraphQLNamedType))
        .map(GraphQLNamedSchemaElement.class::cast)
        .filter(part -> !(part instanceof graphql.schema.GraphQLDirective))
        .filter(part -> !(part instanceof graphql.schema.GraphQLAppliedDirective))
        .flatMap(part -> silentPart(part, path + "." + part.getName()));
  }

  private static Stream<String> silentPart(GraphQLNamedSchemaElement part, String path) {
    boolean silent = isSilent(part) && !SAID_ONCE.contains(part.getName());
    return Stream.concat(silent ? Stream.of(path) : Stream.of(), silentParts(part, path));
  }

  private static boolean isSilent(GraphQLNamedSchemaElement part) {
    return part.getDescription() == null || part.getDescription().isBlank();
  }
}
