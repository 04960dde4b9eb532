package dev.muster.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

class ScoringTest extends BackendTest {

  private static final String RULE =
      "{ scoringRule { id version words position matches { value } } userErrors { code message field } }";
  private static final String CONTACT =
      "{ contact { id version leadScore leadScorePinned } userErrors { code policyKey } }";
  private static final Map<String, Object> ACTIVE = Map.of("status", Map.of("eq", "ACTIVE"));
  private static final Map<String, Object> EVERYBODY = Map.of();

  @Autowired private Scoring scoring;

  @Test
  void addsThePointsOfAllRulesAndStaysWithinBounds() {
    contact("Ann", "ACTIVE");
    contact("Ben", "INACTIVE");
    rule("Active", ACTIVE, 70);
    rule("Called Ann", Map.of("firstName", Map.of("eq", "Ann")), 60);
    rule("Inactive", Map.of("not", ACTIVE), -10);

    follow();

    assertThat(scores()).containsExactly("Ann 100", "Ben 0");
  }

  @Test
  void followsRulesThatChangeAndGo() {
    contact("Ann", "ACTIVE");
    String rule = rule("Active", ACTIVE, 70);
    follow();

    update(Map.of("id", rule, "points", 30));
    follow();
    assertThat(scores()).containsExactly("Ann 30");
    update(Map.of("id", rule, "enabled", false));
    follow();
    assertThat(scores()).containsExactly("Ann 0");
    update(Map.of("id", rule, "enabled", true));
    mutate("admin", "deleteScoringRule", "DeleteScoringRuleInput", Map.of("id", rule), "{ deletedId }");
    follow();
    assertThat(scores()).containsExactly("Ann 0");
  }

  @Test
  void followsContactsThatAreMadeAndChangedWithoutRaisingTheirVersion() {
    rule("Active", ACTIVE, 70);
    follow();
    contact("Ann", "INACTIVE");
    String ben = contact("Ben", "ACTIVE");
    follow();
    assertThat(scores()).containsExactly("Ann 0", "Ben 70");

    mutate("agent", "updateContact", "UpdateContactInput", Map.of("id", ben, "status", "INACTIVE"), CONTACT);
    follow();

    assertThat(scores()).containsExactly("Ann 0", "Ben 0");
    assertThat(texts("SELECT first_name || ' ' || version FROM contact ORDER BY 1"))
        .containsExactly("Ann 1", "Ben 2");
    assertThat(texts("SELECT action FROM audit WHERE field = 'leadScore'")).isEmpty();
  }

  @Test
  void followsWhatABulkActionChanged() {
    contact("Ann", "ACTIVE");
    rule("Active", ACTIVE, 70);
    follow();
    String action =
        as("agent")
            .document(
                "mutation { updateStatus(selection: { filter: {} }, input: { status: INACTIVE }) { bulkAction { id } } }")
            .execute()
            .path("updateStatus.bulkAction.id")
            .entity(String.class)
            .get();
    Awaitility.await().until(() -> state(action).equals("COMPLETED"));

    follow();

    assertThat(scores()).containsExactly("Ann 0");
  }

  private String state(String action) {
    return as("agent")
        .document("{ bulkAction(id: \"" + action + "\") { state } }")
        .execute()
        .path("bulkAction.state")
        .entity(String.class)
        .get();
  }

  @Test
  void scoresEverybodyAnewOnceADay() {
    contact("Ann", "ACTIVE");
    rule("Everybody", EVERYBODY, 5);
    follow();
    Query.of("UPDATE contact SET lead_score = 50").update(database).block();
    Query.of(
            "UPDATE scoring_state SET begun_at = now() - interval '2 days', sequence = (SELECT pg_current_snapshot()::text)")
        .update(database)
        .block();

    follow();

    assertThat(scores()).containsExactly("Ann 5");
  }

  @Test
  void countsNothingForARuleThatIsBrokenAndSaysWhy() {
    String field = field("Budget");
    String ann = contact("Ann", "ACTIVE");
    mutate(
        "agent",
        "updateContact",
        "UpdateContactInput",
        Map.of("id", ann, "customFields", List.of(Map.of("field", field, "value", 5))),
        CONTACT);
    rule("Rich", Map.of("customField", Map.of("field", field, "number", Map.of("gte", 1))), 40);
    follow();
    assertThat(scores()).containsExactly("Ann 40");

    mutate(
            "admin",
            "deleteCustomField",
            "DeleteCustomFieldInput",
            Map.of("id", field, "confirm", true),
            "{ deletedId usage { scoringRules } }")
        .path("deleteCustomField.usage.scoringRules")
        .entity(Integer.class)
        .isEqualTo(1);
    follow();

    assertThat(scores()).containsExactly("Ann 0");
    as("viewer")
        .document("{ scoringRules { problems { code } matches { value } } }")
        .execute()
        .path("scoringRules[0]")
        .matchesJson(
            "{ \"problems\": [{ \"code\": \"CUSTOM_FIELD_GONE\" }], \"matches\": { \"value\": 0 } }");
  }

  @Test
  void showsRulesInWordsAndInTheirOrder() {
    contact("Ann", "ACTIVE");
    String first = rule("Active", ACTIVE, 70);
    rule("Everybody", EVERYBODY, 1);

    update(Map.of("id", first, "position", 9))
        .path("updateScoringRule.scoringRule.position")
        .entity(Integer.class)
        .isEqualTo(1);

    GraphQlTester.Response shown =
        as("viewer").document("{ scoringRules { name words matches { value } } }").execute();
    assertThat(shown.path("scoringRules[*].name").entityList(String.class).get())
        .containsExactly("Everybody", "Active");
    assertThat(shown.path("scoringRules[1].words").entity(String.class).get()).isEqualTo("Status is Active");
    shown.path("scoringRules[1].matches.value").entity(Integer.class).isEqualTo(1);
  }

  @Test
  void refusesRulesOutOfBounds() {
    assertThat(codes(create("x", EVERYBODY, 101))).containsExactly("INVALID");
    assertThat(codes(create(" ", EVERYBODY, 1))).containsExactly("REQUIRED");
    String rule = rule("Active", ACTIVE, 1);
    update(Map.of("id", rule, "points", 2));
    update(Map.of("id", rule, "points", 3, "expectedVersion", 1))
        .path("updateScoringRule.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("VERSION_CONFLICT");
    mutate(
            "agent",
            "createScoringRule",
            "CreateScoringRuleInput",
            Map.of("name", "x", "filter", EVERYBODY, "points", 1),
            RULE)
        .path("createScoringRule.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("PERMISSION_REQUIRED");
  }

  @Test
  void takesATypedScoreOnlyWhereTheWorkspaceWantsItAndLeavesItAlone() {
    String ann = contact("Ann", "ACTIVE");
    GraphQlTester.Response refused = score(ann, 90);
    refused.path("updateContact.userErrors[0].code").entity(String.class).isEqualTo("POLICY");
    refused.path("updateContact.userErrors[0].policyKey").entity(String.class).isEqualTo("score.manualSet");

    manualSet("ON");
    score(ann, 90)
        .path("updateContact.contact")
        .matchesJson("{ \"leadScore\": 90, \"leadScorePinned\": true }");
    rule("Active", ACTIVE, 10);
    follow();
    assertThat(scores()).containsExactly("Ann 90");

    score(ann, null).path("updateContact.contact.leadScorePinned").entity(Boolean.class).isEqualTo(false);
    follow();
    assertThat(scores()).containsExactly("Ann 10");
    assertThat(texts("SELECT concat_ws(' ', before, after) FROM audit WHERE field = 'leadScore' ORDER BY id"))
        .containsExactly("0 90", "90");
    manualSet("OFF");
  }

  private void follow() {
    scoring.follow().block();
  }

  private String contact(String name, String status) {
    return mutate(
            "agent",
            "createContact",
            "CreateContactInput",
            Map.of("firstName", name, "status", status),
            CONTACT)
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response score(String contact, @Nullable Integer score) {
    Map<String, Object> input = new HashMap<>(Map.of("id", contact));
    input.put("leadScore", score);
    return mutate("agent", "updateContact", "UpdateContactInput", input, CONTACT);
  }

  private String rule(String name, Map<String, Object> filter, int points) {
    return create(name, filter, points).path("createScoringRule.scoringRule.id").entity(String.class).get();
  }

  private GraphQlTester.Response create(String name, Map<String, Object> filter, int points) {
    Map<String, Object> input = Map.of("name", name, "filter", filter, "points", points);
    return mutate("admin", "createScoringRule", "CreateScoringRuleInput", input, RULE);
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return mutate("admin", "updateScoringRule", "UpdateScoringRuleInput", input, RULE);
  }

  private String field(String name) {
    return mutate(
            "admin",
            "createCustomField",
            "CreateCustomFieldInput",
            Map.of("name", name, "kind", "NUMBER"),
            "{ customField { id } }")
        .path("createCustomField.customField.id")
        .entity(String.class)
        .get();
  }

  private void manualSet(String value) {
    mutate(
        "admin",
        "setPolicy",
        "SetPolicyInput",
        Map.of("key", "score.manualSet", "value", value),
        "{ userErrors { code } }");
  }

  private GraphQlTester.Response mutate(
      String who, String mutation, String type, Map<String, Object> input, String payload) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, payload);
    return as(who).document(document).variable("input", input).execute();
  }

  private static List<String> codes(GraphQlTester.Response response) {
    return new ArrayList<>(
        response.path("createScoringRule.userErrors[*].code").entityList(String.class).get());
  }

  private List<String> scores() {
    return texts("SELECT first_name || ' ' || lead_score FROM contact ORDER BY first_name");
  }

  private List<String> texts(String sql) {
    return Query.of(sql)
        .list(database, row -> Rows.required(row, 0, String.class))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
