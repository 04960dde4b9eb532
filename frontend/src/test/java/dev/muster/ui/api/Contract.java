package dev.muster.ui.api;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The GraphQL contract, as the schema module brings it. */
public final class Contract {
  private Contract() {}

  /** The schema alone, for checking documents. */
  public static GraphQLSchema schema() {
    return schema(wiring -> wiring);
  }

  /** The schema with something behind its fields. Objects are maps; `__typename` tells what a `Node` is. */
  public static GraphQLSchema schema(UnaryOperator<RuntimeWiring.Builder> answers) {
    var wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(like("Date", Scalars.GraphQLString.getCoercing()))
            .scalar(like("DateTime", Scalars.GraphQLString.getCoercing()))
            .scalar(like("Json", new AnyJson()))
            .type(
                TypeRuntimeWiring.newTypeWiring("Node")
                    .typeResolver(node ->
                        node.getSchema()
                            .getObjectType(
                                String.valueOf(((Map<?, ?>) node.getObject()).get("__typename")))));
    return new SchemaGenerator().makeExecutableSchema(registry(), answers.apply(wiring).build());
  }

  private static GraphQLScalarType like(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  private static TypeDefinitionRegistry registry() {
    try {
      var all = new TypeDefinitionRegistry();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
        all.merge(parse(file));
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TypeDefinitionRegistry parse(Resource file) throws IOException {
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return new SchemaParser().parse(reader);
    }
  }

  /** Lets any value pass. */
  private static final class AnyJson implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
      return value;
    }

    @Override
    public Object parseValue(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
      return value;
    }
  }
}
