package dev.muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.BackendTest;
import dev.muster.postgres.Role;
import dev.muster.selection.SelectionPolicy;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

class PoliciesTest extends BackendTest {

  private static final String PAYLOAD =
      "{ policies { key value version } userErrors { code field policyKey message permission } }";

  @Autowired private Policies policies;

  @BeforeEach
  void startWithStandards() {
    policies.forget();
  }

  @Test
  void showsEachSettingWithItsMeaning() {
    as("admin")
        .document("{ policies { key value defaultValue allowed version presets { preset value } } }")
        .execute()
        .path("policies[?(@.key=='selection.maxRecords')]")
        .matchesJson(
            """
            [{
              "key": "selection.maxRecords", "value": "none", "defaultValue": "none",
              "allowed": "none, or a whole number from 1 to 1000000", "version": 1,
              "presets": [
                {"preset": "RECRUITER", "value": "300"}, {"preset": "STANDARD", "value": "none"},
                {"preset": "AGENCY", "value": "none"}, {"preset": "MARKETING", "value": "none"},
                {"preset": "ADVISOR", "value": "none"}]
            }]
            """);
  }

  @Test
  void changesASettingForTheNextRequest() {
    assertThat(policies.value(SelectionPolicy.MAX_RECORDS).block()).isEqualTo(OptionalInt.empty());
    set("value: \"250\", expectedVersion: 1")
        .path("setPolicy.policies[0].value")
        .entity(String.class)
        .isEqualTo("250")
        .path("setPolicy.policies[0].version")
        .entity(Integer.class)
        .isEqualTo(2);
    assertThat(policies.value(SelectionPolicy.MAX_RECORDS).block()).isEqualTo(OptionalInt.of(250));
  }

  @Test
  void refusesAValueOfAnotherForm() {
    refused(set("value: \"lots\""), "INVALID")
        .path("setPolicy.userErrors[0].policyKey")
        .entity(String.class)
        .isEqualTo("selection.maxRecords")
        .path("setPolicy.userErrors[0].message")
        .entity(String.class)
        .satisfies(message -> assertThat(message).contains("a whole number from 1 to 1000000"));
  }

  @Test
  void refusesAnUnknownSetting() {
    var answer =
        as("admin")
            .document("mutation { setPolicy(input: {key: \"no.such\", value: \"1\"}) " + PAYLOAD + " }")
            .execute();
    refused(answer, "NOT_FOUND");
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseChanged() {
    set("value: \"100\"");
    refused(set("value: \"200\", expectedVersion: 1"), "VERSION_CONFLICT");
    assertThat(policies.value(SelectionPolicy.MAX_RECORDS).block()).isEqualTo(OptionalInt.of(100));
  }

  @Test
  void answersARepeatedChangeWithoutDoingItAgain() {
    set("value: \"100\", idempotencyKey: \"once\"");
    set("value: \"200\"");
    set("value: \"100\", idempotencyKey: \"once\"")
        .path("setPolicy.policies[0].value")
        .entity(String.class)
        .isEqualTo("200");
    refused(set("value: \"300\", idempotencyKey: \"once\""), "IDEMPOTENCY_CONFLICT");
  }

  @Test
  void appliesAPresetInOneStep() {
    preset("RECRUITER")
        .path("applyPolicyPreset.policies[*].key")
        .entityList(String.class)
        .contains("selection.maxRecords");
    assertThat(policies.value(SelectionPolicy.MAX_RECORDS).block()).isEqualTo(OptionalInt.of(300));
    preset("RECRUITER").path("applyPolicyPreset.policies").entityList(Object.class).hasSize(0);
  }

  @Test
  void letsOnlyThoseChangeItWhoMay() {
    as("agent")
        .document("mutation { applyPolicyPreset(input: {preset: RECRUITER}) " + PAYLOAD + " }")
        .execute()
        .path("applyPolicyPreset.userErrors[0].permission")
        .entity(String.class)
        .isEqualTo("SETTINGS");
    assertThat(policies.value(SelectionPolicy.MAX_RECORDS).block()).isEqualTo(OptionalInt.empty());
  }

  @Test
  void writesDownWhoChangedWhat() throws SQLException {
    set("value: \"100\"");
    List<String> changes =
        database
            .sql("SELECT concat_ws(' ', actor_name, key, before, after) FROM policy_change")
            .mapValue(String.class)
            .all()
            .collectList()
            .block();
    assertThat(changes).containsExactly("Ada Admin selection.maxRecords none 100");
  }

  @Test
  void hearsOfAChangeElsewhere() throws SQLException {
    policies.value(SelectionPolicy.MAX_RECORDS).block();
    try (var connection = DATABASE.connect(Role.APP);
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO policy (key, value) VALUES ('selection.maxRecords', '7')");
    }
    await().until(() -> OptionalInt.of(7).equals(policies.value(SelectionPolicy.MAX_RECORDS).block()));
  }

  private GraphQlTester.Response set(String input) {
    String document =
        "mutation { setPolicy(input: {key: \"selection.maxRecords\", " + input + "}) " + PAYLOAD + " }";
    return as("admin").document(document).execute();
  }

  private GraphQlTester.Response preset(String preset) {
    String document = "mutation { applyPolicyPreset(input: {preset: " + preset + "}) " + PAYLOAD + " }";
    return as("admin").document(document).execute();
  }

  private static GraphQlTester.Response refused(GraphQlTester.Response answer, String code) {
    answer
        .path("setPolicy.userErrors[*].code")
        .entityList(String.class)
        .containsExactly(code)
        .path("setPolicy.policies")
        .entityList(Object.class)
        .hasSize(0);
    return answer;
  }
}
