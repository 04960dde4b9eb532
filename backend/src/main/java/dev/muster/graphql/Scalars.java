package dev.muster.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * The scalars beyond GraphQL's own. A DateTime is an {@link java.time.OffsetDateTime} in code, a Date a
 * {@link java.time.LocalDate}.
 */
@Component
class Scalars implements RuntimeWiringConfigurer {

  private static final GraphQLScalarType JSON =
      ExtendedScalars.Json.transform(json -> json.name("Json").specifiedByUrl(null));

  @Override
  public void configure(RuntimeWiring.Builder builder) {
    builder.scalar(ExtendedScalars.DateTime).scalar(ExtendedScalars.Date).scalar(JSON);
  }
}
