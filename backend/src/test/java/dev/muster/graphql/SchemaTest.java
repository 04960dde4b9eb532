package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.CapturedSchemaReport;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.SchemaReport;

class SchemaTest extends BackendTest {

  private static final Set<String> OPEN =
      Set.of(
          "me",
          "node",
          "endSession",
          "endAllSessions",
          "cancelBulkAction",
          "pauseBulkAction",
          "resumeBulkAction",
          "undoBulkAction",
          "retryFailed",
          "setPreference");

  @Autowired private CapturedSchemaReport captured;

  @Test
  void schemaAndCodeSayTheSame() {
    SchemaReport report = captured.report();
    assertThat(report.unmappedFields()).as("fields that nobody fills").isEmpty();
    assertThat(report.unmappedArguments()).as("arguments that the schema lacks").isEmpty();
    assertThat(report.unmappedRegistrations()).as("code for fields that the schema lacks").isEmpty();
    assertThat(report.fieldNullnessErrors()).as("fields whose nullness differs").isEmpty();
    assertThat(report.argumentNullnessErrors()).as("arguments whose nullness differs").isEmpty();
    assertThat(report.skippedTypes()).as("types that could not be looked at").isEmpty();
  }

  @Test
  void everyOtherEntryNamesThePermissionsThatItNeeds() {
    GraphQLSchema schema = captured.report().schema();
    List<String> open =
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
            .flatMap(root -> root.getFieldDefinitions().stream())
            .filter(field -> !field.hasAppliedDirective("access"))
            .map(GraphQLFieldDefinition::getName)
            .toList();
    assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
  }
}
