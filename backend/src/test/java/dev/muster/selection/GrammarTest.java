package dev.muster.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema and the features agree on what contacts can be filtered and sorted by. */
class GrammarTest extends BackendTest {

  @Autowired private Filters filters;
  @Autowired private Orders orders;
  @Autowired private GraphQlSource source;

  @Test
  void hasAMeaningForEveryFilterFieldAndNoneBesides() {
    GraphQLInputObjectType filter = schema().getTypeAs("ContactFilter");
    Set<String> fields =
        filter.getFields().stream().map(GraphQLInputObjectField::getName).collect(Collectors.toSet());
    fields.removeAll(List.of("and", "or", "not"));

    assertThat(filters.names()).isEqualTo(fields);
  }

  @Test
  void hasKeysForEveryOrderFieldAndNoneBesides() {
    GraphQLEnumType fields = schema().getTypeAs("ContactOrderField");

    assertThat(orders.names())
        .isEqualTo(
            fields.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.toSet()));
  }

  private GraphQLSchema schema() {
    return source.schema();
  }
}
