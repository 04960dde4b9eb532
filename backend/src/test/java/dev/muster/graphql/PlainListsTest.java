package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists completed row by row are, to the letter, what the engine alone would answer. */
class PlainListsTest {

  private static final String SCHEMA =
      """
      type Query { people: [Person!]! perhaps: [Person] }
      type Person {
        name: String! nick: String age: Int day: Day boss: Person friends: [Person!]! words: [[String!]]
        greeting(to: String): String loaded: String broken: String late: String maybe: String shape: Shape
      }
      interface Shape { sides: Int }
      type Square implements Shape { sides: Int }
      enum Day { MONDAY TUESDAY }
      """;

  /** Whose properties are all read by the engine's own means. */
  record Person(
      @Nullable String name, @Nullable String nick, Object age, DayOfWeek day, List<Person> friends) {

    public @Nullable Person boss() {
      return friends.isEmpty() ? null : friends.getFirst();
    }

    public List<@Nullable List<String>> words() {
      return Arrays.asList(List.of("a", "b"), null);
    }

    public String greeting() {
      return "Hello";
    }

    public String broken() {
      throw new IllegalStateException("No word is broken here");
    }

    public CompletableFuture<String> late() {
      return CompletableFuture.completedFuture("at last");
    }

    public Optional<String> maybe() {
      return Optional.of("yes");
    }

    public Map<String, Integer> shape() {
      return Map.of("sides", 4);
    }
  }

  private final List<String> fetched = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ people { name nick age day } }",
        "{ people { __typename called: name boss { name boss { name } } } }",
        "{ people { friends { name day __typename } words } }",
        "query ($no: Boolean = false) { people { name @skip(if: $no) nick @include(if: $no) } }",
        "{ people { ...Names ... on Person { age } } } fragment Names on Person { name boss { nick } }",
        "{ people { name boss { name } boss { nick } } }",
        "{ people { name loaded friends { loaded } } }",
        "{ people { greeting(to: \"you\") } }",
        "{ people { name broken } }",
        "{ people { late maybe } }",
        "{ people { shape { sides __typename } } }",
        "{ perhaps { name } }",
      })
  void answersAsTheEngineDoes(String document) {
    List<Person> people = people(7);

    assertThat(answer(new PlainLists(errors()), people, document))
        .isEqualTo(answer(new AsyncExecutionStrategy(errors()), people, document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{ people { name } }", "{ people { age } }", "{ people { day } }", "{ perhaps { name } }"})
  void tellsTheSameErrorsAsTheEngine(String document) {
    List<Person> people = new ArrayList<>(people(7));
    people.add(new Person(null, "Nobody", "not a number", DayOfWeek.SUNDAY, List.of()));
    people.add(null);

    Map<String, Object> answer = answer(new PlainLists(errors()), people, document);

    assertThat(answer)
        .containsKey("errors")
        .isEqualTo(answer(new AsyncExecutionStrategy(errors()), people, document));
  }

  @Test
  void asksTheEngineForNoFieldOfAPlainList() {
    answer(new PlainLists(errors()), people(7), "{ people { name friends { name } } }");

    assertThat(fetched).containsExactly("people");
  }

  @Test
  void leavesAListWithAFieldThatLoadsToTheEngine() {
    answer(new PlainLists(errors()), people(7), "{ people { name loaded } }");

    assertThat(fetched).contains("name", "loaded");
  }

  @Test
  void leavesAShortListToTheEngine() {
    answer(new PlainLists(errors()), people(2), "{ people { name } }");

    assertThat(fetched).contains("name");
  }

  private Map<String, Object> answer(ExecutionStrategy queries, List<Person> people, String document) {
    ExecutionResult result =
        GraphQL.newGraphQL(schema(people))
            .queryExecutionStrategy(queries)
            .instrumentation(new Fetches())
            .build()
            .execute(ExecutionInput.newExecutionInput(document).build());
    return result.toSpecification();
  }

  private static SimpleDataFetcherExceptionHandler errors() {
    return new SimpleDataFetcherExceptionHandler();
  }

  private static GraphQLSchema schema(List<Person> people) {
    DataFetcher<?> all = environment -> people;
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .type("Query", query -> query.dataFetcher("people", all).dataFetcher("perhaps", all))
            .type("Person", person -> person.dataFetcher("loaded", environment -> "from afar"))
            .type("Shape", shape -> shape.typeResolver(any -> any.getSchema().getObjectType("Square")))
            .build();
    return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
  }

  private static List<Person> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Person("P" + number, null, number, DayOfWeek.MONDAY, friends(number)))
        .toList();
  }

  private static List<Person> friends(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Person("F" + number, "f", 1, DayOfWeek.TUESDAY, List.of()))
        .toList();
  }

  private final class Fetches extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
        DataFetcher<?> fetcher,
        InstrumentationFieldFetchParameters parameters,
        @Nullable InstrumentationState state) {
      fetched.add(parameters.getEnvironment().getField().getName());
      return fetcher;
    }
  }
}
