package dev.muster.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests that define fields and give contacts values of them. */
abstract class FieldsApi extends BackendTest {

  protected static final String FIELD =
      "{ customField { id name version options { id label } } userErrors { code message } }";
  protected static final String CONTACT =
      "{ contact { id version customFields { field { name } value text } } userErrors { code message field } }";

  @Autowired private CustomFields fields;

  @AfterEach
  void forgetFields() {
    fields.forget();
  }

  protected String define(String name, String kind) {
    Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
    if (kind.endsWith("CHOICE")) {
      input.put("options", List.of("Red", "Blue"));
    }
    if (kind.equals("MONEY")) {
      input.put("currency", "EUR");
    }
    return define(input);
  }

  protected String define(Map<String, Object> input) {
    return mutate("admin", "createCustomField", "CreateCustomFieldInput", input, FIELD)
        .path("createCustomField.customField.id")
        .entity(String.class)
        .get();
  }

  protected List<String> options(String field) {
    return as("viewer")
        .document("{ node(id: \"%s\") { ... on CustomField { options { id } } } }".formatted(field))
        .execute()
        .path("node.options[*].id")
        .entityList(String.class)
        .get();
  }

  protected GraphQlTester.Response delete(String field, boolean confirm) {
    return mutate(
        "admin",
        "deleteCustomField",
        "DeleteCustomFieldInput",
        Map.of("id", field, "confirm", confirm),
        "{ deletedId usage { contacts } userErrors { code message } }");
  }

  protected String contact(String name, String field, @Nullable Object value) {
    Map<String, Object> one = new HashMap<>(Map.of("field", field));
    one.put("value", value);
    GraphQlTester.Response made = create(Map.of("firstName", name, "customFields", List.of(one)));
    assertThat(codes(made, "createContact")).isEmpty();
    return made.path("createContact.contact.id").entity(String.class).get();
  }

  protected GraphQlTester.Response create(Map<String, Object> input) {
    return mutate("agent", "createContact", "CreateContactInput", input, CONTACT);
  }

  protected GraphQlTester.Response edit(String contact, String field, @Nullable Object value) {
    Map<String, Object> one = new HashMap<>(Map.of("field", field));
    one.put("value", value);
    return mutate(
        "agent",
        "updateContact",
        "UpdateContactInput",
        Map.of("id", contact, "customFields", List.of(one)),
        CONTACT);
  }

  protected GraphQlTester.Response values(String contact) {
    return as("viewer")
        .document(
            "{ contact(id: \"%s\") { version customFields { field { name } value text } } }"
                .formatted(contact))
        .execute();
  }

  protected String user(String who) {
    return as(who).document("{ me { id } }").execute().path("me.id").entity(String.class).get();
  }

  protected GraphQlTester.Response mutate(
      String who, String mutation, String type, Map<String, Object> input, String payload) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, payload);
    return as(who).document(document).variable("input", input).execute();
  }

  protected static List<String> codes(GraphQlTester.Response response, String mutation) {
    return response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
  }

  protected List<String> trace(String action) {
    return texts(
        "SELECT concat_ws(' ', field, before, after) FROM audit WHERE action = '" + action + "' ORDER BY id");
  }

  protected List<String> texts(String sql) {
    return Query.of(sql)
        .list(database, row -> Rows.required(row, 0, String.class))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
