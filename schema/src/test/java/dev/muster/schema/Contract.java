package dev.muster.schema;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contract as it stands in the sources, and as it was last published. */
final class Contract {

  private static final Path SOURCES = Path.of("src/main/resources/graphql");
  static final Path PUBLISHED = Path.of("src/test/resources/published.graphqls");
  static final Path CHANGES = Path.of("../CHANGES.md");

  static final Set<String> BUILT_IN = Set.of("String", "Int", "Float", "Boolean", "ID");

  private Contract() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".graphqls")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static GraphQLSchema current() {
    return schema(files());
  }

  static GraphQLSchema published() {
    return schema(List.of(PUBLISHED));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static GraphQLSchema schema(List<Path> files) {
    TypeDefinitionRegistry types = new TypeDefinitionRegistry();
    files.forEach(file -> types.merge(new SchemaParser().parse(text(file))));
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory());
    types.scalars().keySet().stream()
        .filter(name -> !BUILT_IN.contains(name))
        .forEach(name -> wiring.scalar(scalar(name)));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private static GraphQLScalarType scalar(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(Scalars.GraphQLString.getCoercing()).build();
  }
}
