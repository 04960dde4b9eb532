package dev.muster.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What is no filter, no search, or too much of one is said so, and never taken for everybody. */
class BadFiltersTest extends BackendTest {

  @ParameterizedTest
  @CsvSource({
    "not,8,no error",
    "not,9,no error",
    "not,10,FILTER_TOO_LARGE",
    "not,50,FILTER_TOO_LARGE",
    "and,50,FILTER_TOO_LARGE"
  })
  void nestsTenLevelsDeep(String joint, int levels, String code) {
    Map<String, Object> filter = Map.of("lastName", Map.of("eq", "x"));
    for (int level = 0; level < levels; level++) {
      filter = Map.of(joint, joint.equals("not") ? filter : List.of(filter));
    }
    assertThat(codes(filter, null)).containsExactly(code);
  }

  @Test
  void takesTenThousandIdsAndNotOneMore() {
    List<String> ids = Stream.generate(() -> ContactIds.PREFIX.id(UUID.randomUUID())).limit(10_000).toList();
    List<String> more = new ArrayList<>(ids);
    more.add(ids.getFirst());

    assertThat(codes(Map.of("id", Map.of("in", ids)), null)).containsExactly("no error");
    assertThat(codes(Map.of("id", Map.of("in", more)), null)).containsExactly("FILTER_TOO_LARGE");
    assertThat(selected(ids)).containsExactly("no error");
    assertThat(selected(more)).containsExactly("FILTER_TOO_LARGE");
  }

  @Test
  void takesTwoHundredConditionsAndNotOneMore() {
    Map<String, Object> one = Map.of("lastName", Map.of("eq", "x"));

    assertThat(codes(Map.of("or", Collections.nCopies(100, one)), null)).containsExactly("no error");
    assertThat(codes(Map.of("or", Collections.nCopies(101, one)), null)).containsExactly("FILTER_TOO_LARGE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lastName | like     | x",
        "lastName | gt       | x",
        "status   | contains | A",
        "owner    | any      | x",
        "shoeSize | eq       | 42",
        "id       | eq       | nonsense",
        "id       | eq       | tag_01h455vb4pex5vsknk084sn02q",
        "list     | any      | list_01h455vb4pex5vsknk084sn02q",
        "segment  | none     | segment_01h455vb4pex5vsknk084sn02q",
      })
  void refusesFieldsOperatorsAndIdsThatThereAreNot(String field, String operator, String value) {
    Object operand = operator.equals("any") || operator.equals("none") ? List.of(value) : value;

    assertThat(codes(Map.of(field, Map.of(operator, operand)), null))
        .singleElement()
        .isIn("VALIDATION", "MALFORMED_ID", "LIST_GONE", "SEGMENT_GONE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "_",
        "%%%",
        "\\",
        "\\\\%",
        "' OR '1'='1",
        "'; DROP TABLE contact; --",
        "$1",
        "?",
        "?::text",
        ".*",
        "^(a+)+$",
        "[[:alpha:]]",
        "(?i)x",
        "{}",
        "\"",
        "`",
        "<script>",
        "🦊🦊",
        "\u202Eabc",
        "\u00AD",
        "İıŞ",
        "ﬀ",
        "\uFEFF",
        "a\tb\nc",
      })
  void takesAnyTextInTheSearchBoxForText(String search) {
    create("Nobody in particular");

    assertThat(codes(Map.of(), search)).containsExactly("no error");
    assertThat(codes(Map.of("lastName", Map.of("contains", search)), null)).containsExactly("no error");
    assertThat(found(Map.of("lastName", Map.of("contains", search)), null)).isEmpty();
    create(search + "-son");
    assertThat(found(Map.of("lastName", Map.of("startsWith", search)), null)).hasSize(1);
  }

  @Test
  void takesLongWordsUpToItsBound() {
    create("x".repeat(100));

    assertThat(found(Map.of(), "X".repeat(100))).hasSize(1);
    assertThat(found(Map.of(), "x".repeat(101))).isEmpty();
    assertThat(codes(Map.of(), "y ".repeat(100))).containsExactly("no error");
    assertThat(codes(Map.of(), "x".repeat(200))).containsExactly("no error");
    assertThat(codes(Map.of(), "x".repeat(201))).containsExactly("SEARCH_TOO_LONG");
    assertThat(codes(Map.of("lastName", Map.of("contains", "x".repeat(100_000))), null))
        .containsExactly("no error");
  }

  @Test
  void refusesWhatIsNoCharacter() {
    for (String text : List.of("\uD800", "a\uDC00b", "\uDC00\uD800", "a\0b")) {
      assertThat(codes(Map.of(), text)).containsExactly("UNSTORABLE_TEXT");
      assertThat(codes(Map.of("lastName", Map.of("in", List.of(text))), null))
          .containsExactly("UNSTORABLE_TEXT");
    }
  }

  private List<String> codes(Map<String, Object> filter, @Nullable String search) {
    return codes(list(filter, search));
  }

  private static List<String> codes(GraphQlTester.Response response) {
    List<String> codes = new ArrayList<>();
    response
        .errors()
        .satisfy(
            errors -> errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return codes.isEmpty() ? List.of("no error") : codes;
  }

  private List<String> found(Map<String, Object> filter, @Nullable String search) {
    return list(filter, search).path("contacts.edges[*].node.id").entityList(String.class).get();
  }

  private GraphQlTester.Response list(Map<String, Object> filter, @Nullable String search) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("filter", filter);
    variables.put("search", search);
    return as("viewer")
        .document(
            "query ($filter: ContactFilter, $search: String) { contacts(filter: $filter, search: $search) { edges { node { id } } } }")
        .variables(variables)
        .execute();
  }

  private List<String> selected(List<String> ids) {
    return codes(
        as("agent")
            .document("query ($ids: [ID!]!) { availableActions(selection: { ids: $ids }) { name } }")
            .variable("ids", ids)
            .execute());
  }

  private void create(String lastName) {
    as("agent")
        .document(
            "mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { code } } }")
        .variable("input", Map.of("lastName", lastName))
        .executeAndVerify();
  }
}
