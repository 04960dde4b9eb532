package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done is refused by an answer that names the rule, and nothing of it is done. */
@Muster
class BadInputIT {

  private static final String UNKNOWN = "contact_01h455vb4pex5vsknk084sn02q";
  private static final String LONG = "x".repeat(300);
  private static final String ADD_TAGS =
      """
      mutation ($selection: ContactSelection!, $tags: [String!]!) {
        addTags(selection: $selection, input: {tags: $tags}) {
          bulkAction { id } userErrors { code message field permission } } }
      """;
  private static final Map<String, ?> EVERYBODY = Map.of("filter", Map.of());

  private final Product product;
  private final Api api;
  private final String before;

  BadInputIT(Product product) {
    this.product = product;
    this.api = product.api();
    this.before = everything();
  }

  @AfterEach
  void nothingWasDone() {
    assertThat(everything()).isEqualTo(before);
  }

  private String everything() {
    var document =
        "{ contacts { count { value } } tags { count { value } } bulkActions { count { value } } }";
    return api.ask(document).toString();
  }

  static Stream<Arguments> requestsThatCannotBeRun() {
    return Stream.of(
        Arguments.of("{ node(id: \"nonsense\") { id } }", "MALFORMED_ID"),
        Arguments.of("{ contacts(first: 0) { count { value } } }", "PAGE_SIZE"),
        Arguments.of("{ contacts(first: 100000) { count { value } } }", "PAGE_SIZE"),
        Arguments.of("{ contacts(after: \"nonsense\") { count { value } } }", "MALFORMED_CURSOR"),
        Arguments.of("{ contacts(search: \"%s\") { count { value } } }".formatted(LONG), "SEARCH_TOO_LONG"),
        Arguments.of("{ contacts(filter: {status: {eq: ASLEEP}}) { count { value } } }", "VALIDATION"),
        Arguments.of(
            "mutation { updateStatus(selection: {filter: {}}, input: {status: ASLEEP}) { userErrors { code } } }",
            "VALIDATION"),
        Arguments.of("{ contacts { nonsense } }", "VALIDATION"),
        Arguments.of("{ contacts {", "SYNTAX"));
  }

  @ParameterizedTest
  @MethodSource
  void requestsThatCannotBeRun(String document, String code) {
    var answer = api.post(document, Map.of());
    assertThat(answer.errorCodes()).as(answer.body()).containsExactly(code);
    assertNoInsides(answer);
  }

  static Stream<Arguments> actionsThatAreRefused() {
    return Stream.of(
        Arguments.of(Map.of("ids", List.of(UNKNOWN)), List.of("new"), "EMPTY_SELECTION"),
        Arguments.of(
            Map.of("matching", Map.of("search", "nobody is called this")), List.of("new"), "EMPTY_SELECTION"),
        Arguments.of(EVERYBODY, List.of(LONG), "TOO_LONG"),
        Arguments.of(EVERYBODY, List.of("   "), "REQUIRED"),
        Arguments.of(EVERYBODY, List.of(), "REQUIRED"),
        Arguments.of(EVERYBODY, List.of("good", ""), "REQUIRED"));
  }

  @ParameterizedTest
  @MethodSource
  void actionsThatAreRefused(Map<String, ?> selection, List<String> tags, String code) {
    var answer = api.post(ADD_TAGS, Map.of("selection", selection, "tags", tags));
    assertThat(answer.errors()).as(answer.body()).isEmpty();
    assertThat(answer.refusals()).containsExactly(code);
    assertThat(answer.only().get("bulkAction").isNull()).isTrue();
    assertNoInsides(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "bulkAction", "node"})
  void answersNullForWhatDoesNotExist(String query) {
    var id = query.equals("bulkAction") ? UNKNOWN.replace("contact", "bulk") : UNKNOWN;
    var answer = api.ask("query ($id: ID!) { %s(id: $id) { id } }".formatted(query), Map.of("id", id));
    assertThat(answer.get(query).isNull()).isTrue();
  }

  @Test
  void refusesAnActionByAViewerAndNamesThePermission() {
    var viewer = product.apiAs("viewer");
    var answer = viewer.post(ADD_TAGS, Map.of("selection", EVERYBODY, "tags", List.of("forbidden")));
    assertThat(answer.refusals()).as(answer.body()).contains("PERMISSION_REQUIRED");
    assertThat(answer.only().at("/userErrors/0/permission").asString()).isIn("CONTACT_EDIT", "BULK_RUN");
    assertThat(answer.only().get("bulkAction").isNull()).isTrue();
  }

  @Test
  void tellsAViewerBeforehandWhyAnActionIsNotForThem() {
    var document =
        "{ availableActions(selection: {filter: {}}) { name available reason permission policyKey } }";
    var actions = product.apiAs("viewer").ask(document).get("availableActions");
    assertThat(actions)
        .isNotEmpty()
        .allSatisfy(action -> {
          assertThat(action.get("available").asBoolean()).isFalse();
          assertThat(action.get("reason").asString()).isNotBlank();
          assertThat(action.get("permission").asString()).isIn("CONTACT_EDIT", "BULK_RUN");
        });
  }

  /** Neither a stack trace, nor a class, nor a statement. */
  private static void assertNoInsides(Answer answer) {
    assertThat(answer.body())
        .doesNotContain("Exception", "dev.muster", "graphql.", "\\tat ", "SELECT ", "INSERT ");
  }
}
