package dev.muster.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Definitions of fields, and what becomes of values when they change. */
class CustomFieldsTest extends FieldsApi {

  @Autowired private ClearedFields cleared;

  @Test
  void keepsWhatWasChosenWhenTheFieldAndItsOptionsAreRenamed() {
    String field = define("Colours", "MULTI_CHOICE");
    List<String> options = options(field);
    String contact = contact("Ann", field, List.of(options.get(1), options.get(0)));

    update(
        Map.of(
            "id",
            field,
            "name",
            "Shades",
            "options",
            List.of(
                Map.of("id", options.get(1), "label", "Azure"),
                Map.of("id", options.get(0), "label", "Crimson"),
                Map.of("label", "Gold"))));

    values(contact)
        .path("contact.customFields[0]")
        .matchesJson("{ \"field\": { \"name\": \"Shades\" }, \"text\": \"Crimson, Azure\" }");
  }

  @Test
  void takesAnOptionThatContactsHaveOnlyWithConsent() {
    String field = define("Colour", "CHOICE");
    List<String> options = options(field);
    String contact = contact("Ann", field, options.get(0));
    Map<String, Object> input = new HashMap<>();
    input.put("id", field);
    input.put("options", List.of(Map.of("id", options.get(1), "label", "Blue")));

    update(input)
        .path("updateCustomField.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("CONFIRM_REQUIRED");
    input.put("confirm", true);
    update(input).path("updateCustomField.userErrors").entityList(Object.class).hasSize(0);

    values(contact).path("contact.customFields[0].value").valueIsNull();
    values(contact).path("contact.version").entity(Integer.class).isEqualTo(2);
  }

  @Test
  void deletesAFieldOnceTheConsequencesAreKnownAndKeepsWhatWasThereInTheAudit() {
    String field = define("Budget", "NUMBER");
    String contact = contact("Ann", field, 5);

    GraphQlTester.Response asked = delete(field, false);
    asked.path("deleteCustomField.userErrors[0].code").entity(String.class).isEqualTo("CONFIRM_REQUIRED");
    asked.path("deleteCustomField.usage.contacts").entity(Integer.class).isEqualTo(1);
    delete(field, true).path("deleteCustomField.deletedId").entity(String.class).isEqualTo(field);
    values(contact).path("contact.customFields").entityList(Object.class).hasSize(0);

    cleared.clear().block();
    assertThat(trace("deleteCustomField")).containsExactly("customFields.Budget 5");
    assertThat(texts("SELECT custom::text FROM contact")).containsExactly("{}");
    assertThat(texts("SELECT version::text FROM contact")).containsExactly("1");
  }

  @Test
  void letsOnlyThoseWhoMayChangeSettingsDefineFields() {
    mutate("agent", "createCustomField", "CreateCustomFieldInput", Map.of("name", "X", "kind", "TEXT"), FIELD)
        .path("createCustomField.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("PERMISSION_REQUIRED");
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return mutate("admin", "updateCustomField", "UpdateCustomFieldInput", input, FIELD);
  }
}
