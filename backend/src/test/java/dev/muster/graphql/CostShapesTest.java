package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostShapesTest {

  private static final GraphQLSchema SCHEMA =
      UnExecutableSchemaGenerator.makeUnExecutableSchema(
          new SchemaParser()
              .parse(
                  """
                  type Query { me: Person people(first: Int, last: Int): People! thing: Thing size: Int! }
                  type Mutation { rename: Payload! }
                  type Subscription { changes: Person! }
                  type Payload { person: Person }
                  type People { edges: [Edge!]! nodes: [Person!] total: Int! info: Info! }
                  type Edge { node: Person! cursor: String! }
                  type Info { next: Boolean! }
                  union Thing = Person | Info
                  type Person {
                    name: String! ids: [ID!]! boss: Person tags: [Info!]! friends(first: Int, last: Int): People!
                  }
                  """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ size } | 0",
        "{ __typename } | 0",
        "{ me { name ids } } | 1",
        "{ me { boss { boss { name } } } } | 3",
        "{ me { tags { next } } } | 11",
        "{ people { total } } | 1",
        "{ people { info { next } total } } | 2",
        "{ people(first: 20) { edges { node { name } } } } | 41",
        "{ people(last: 20) { edges { node { name } } } } | 41",
        "{ people { edges { node { name } } } } | 101",
        "{ people(first: null) { nodes { name } } } | 51",
        "{ people(first: 20) { nodes { tags { next } } } } | 221",
        "{ people(first: 2) { nodes { friends(first: 3) { nodes { name } } } } } | 11",
        "{ people(first: 0) { nodes { name } } } | 2",
        "{ people(first: 2147483647) { nodes { name } } } | 101",
        "{ a: me { name } b: me { name } } | 2",
        "{ thing { ... on Person { boss { name } } ... on Info { next } } } | 2",
        "{ me { ...f boss { ...f } } } fragment f on Person { tags { next } } | 22",
        "{ me { boss @skip(if: true) { name } tags @include(if: false) { next } } } | 1",
        "{ me { boss @skip(if: false) { name } ... @include(if: false) { tags { next } } } } | 2",
        "mutation { rename { person { name } } } | 11",
        "subscription { changes { boss { name } } } | 2",
      })
  void countsTheObjectsThatAnAnswerMayHold(String document, int points) {
    assertThat(points(document, Map.of())).isEqualTo(points);
  }

  @Test
  void takesPageSizesFromVariables() {
    String document =
        "query($first: Int = 5, $last: Int) { people(first: $first, last: $last) { nodes { name } } }";
    assertThat(points(document, Map.of())).isEqualTo(6);
    assertThat(points(document, Map.of("first", 7))).isEqualTo(8);
    assertThat(points(document, Map.of("first", 1_000))).isEqualTo(101);
    assertThat(points(document, Map.of("first", "no number"))).isEqualTo(51);
    Map<String, Object> backwards = new java.util.HashMap<>();
    backwards.put("first", null);
    backwards.put("last", 9);
    assertThat(points(document, backwards)).isEqualTo(10);
  }

  @Test
  void countsWhatConditionsLetIn() {
    String document =
        """
        query($tags: Boolean! = false, $noBoss: Boolean! = false) {
          me { tags @include(if: $tags) { next } ...boss @skip(if: $noBoss) }
        }
        fragment boss on Person { boss { name } }
        """;
    assertThat(points(document, Map.of())).isEqualTo(2);
    assertThat(points(document, Map.of("tags", true))).isEqualTo(12);
    assertThat(points(document, Map.of("noBoss", true))).isEqualTo(1);
  }

  @Test
  void countsTheOperationThatIsAskedFor() {
    PricedDocument document = priced("query a { me { name } } query b { me { boss { name } } }");
    assertThat(document.points(input("a", Map.of()))).isEqualTo(1);
    assertThat(document.points(input("b", Map.of()))).isEqualTo(2);
    assertThat(document.points(input("c", Map.of()))).isZero();
    assertThat(document.points(input("", Map.of()))).isZero();
  }

  @Test
  void staysAtTheLargestNumberWhereNoneIsLargeEnough() {
    String nested = "friends(first: 100) { nodes { ".repeat(6) + "name" + " } }".repeat(6);
    assertThat(points("{ me { " + nested + " } }", Map.of())).isEqualTo(Integer.MAX_VALUE);
  }

  private static int points(String document, Map<String, Object> variables) {
    return priced(document).points(input("", variables));
  }

  private static ExecutionInput input(String operation, Map<String, Object> variables) {
    return ExecutionInput.newExecutionInput("{ any }").operationName(operation).variables(variables).build();
  }

  private static PricedDocument priced(String text) {
    Document document = Parser.parse(text);
    assertThat(ParseAndValidate.validate(SCHEMA, document, Locale.ENGLISH)).isEmpty();
    return PricedDocument.of(new PreparsedDocumentEntry(document), SCHEMA);
  }
}
