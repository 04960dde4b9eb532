package dev.muster.access;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.RequestError;
import dev.muster.graphql.UserError;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Makes the schema's {@code @access(requires)} true: without one of the permissions a mutation answers with a
 * user error, any other field with a GraphQL error, and the work behind the field does not begin.
 */
@Component
class AccessDirective implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

  @Override
  public void configure(RuntimeWiring.Builder builder) {
    builder.directive("access", this);
  }

  @Override
  public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
    List<Permission> required = required(field);
    boolean mutation = field.getFieldsContainer().getName().equals("Mutation");
    DataFetcher<?> work = field.getFieldDataFetcher();
    field.setFieldDataFetcher(environment -> {
      check(environment, required, mutation);
      return work.get(environment);
    });
    return field.getElement();
  }

  private static List<Permission> required(SchemaDirectiveWiringEnvironment<?> field) {
    List<?> names = field.getAppliedDirective().getArgument("requires").getValue();
    return names.stream().map(String::valueOf).map(Permission::valueOf).toList();
  }

  private static void check(
      DataFetchingEnvironment environment, List<Permission> required, boolean mutation) {
    Caller caller = environment.getGraphQlContext().get(Caller.class);
    for (Permission permission : required) {
      if (caller == null || !caller.may(permission)) {
        throw mutation
            ? new Refusal(UserError.permissionRequired(permission.name()))
            : RequestError.permissionRequired(permission.name());
      }
    }
  }
}
