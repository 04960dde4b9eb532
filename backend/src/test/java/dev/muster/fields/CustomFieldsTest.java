package dev.muster.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

class CustomFieldsTest extends BackendTest {

  private static final String FIELD =
      "{ customField { id name version options { id label } } userErrors { code message } }";
  private static final String CONTACT =
      "{ contact { id version customFields { field { name } value text } } userErrors { code message field } }";

  @Autowired private CustomFields fields;
  @Autowired private ClearedFields cleared;

  @AfterEach
  void forgetFields() {
    fields.forget();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT | \"Blue \" | \"Blue\" | Blue",
        "NUMBER | 12.5 | 12.5 | 12.5",
        "NUMBER | 999999999999999 | 999999999999999 | 999999999999999",
        "MONEY | 1200 | 1200 | 1200 EUR",
        "DATE | \"2026-02-28\" | \"2026-02-28\" | 2026-02-28",
        "BOOLEAN | false | false | no",
        "URL | \"https://bücher.example/a?b#c\" | \"https://bücher.example/a?b#c\" | https://bücher.example/a?b#c",
      })
  void keepsAValueOfEachKind(String kind, String written, String shown, String text) {
    String field = define("Field", kind);

    GraphQlTester.Response made = createLiteral(field, written);

    made.path("createContact.contact.customFields[0]")
        .matchesJson(
            "{ \"field\": { \"name\": \"Field\" }, \"value\": %s, \"text\": \"%s\" }".formatted(shown, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT | 5",
        "NUMBER | \"5\"",
        "NUMBER | 1000000000000000",
        "NUMBER | 0.1234567",
        "DATE | \"2026-02-30\"",
        "DATE | \"tomorrow\"",
        "BOOLEAN | \"yes\"",
        "URL | \"javascript:alert(1)\"",
        "URL | \"muster.test\"",
        "CHOICE | \"Red\"",
        "MULTI_CHOICE | \"Red\"",
        "USER | \"user_01h455vb4pex5vsknk084sn02q\"",
        "CONTACT | \"contact_01h455vb4pex5vsknk084sn02q\"",
      })
  void refusesWhatIsNotOfTheKindAndNamesBoth(String kind, String written) {
    GraphQlTester.Response refused = createLiteral(define("Favourite", kind), written);

    refused.path("createContact.userErrors[0].code").entity(String.class).isEqualTo("INVALID");
    assertThat(refused.path("createContact.userErrors[0].message").entity(String.class).get())
        .contains("'Favourite' is a " + kind + " field");
  }

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
  void asksForRequiredFieldsOfNewContactsAndLetsNobodyClearThem() {
    String field = defineRequired("Origin");

    assertThat(codes(create(Map.of("lastName", "X")), "createContact")).containsExactly("REQUIRED");
    String contact = contact("Ann", field, "Fair");
    assertThat(codes(edit(contact, field, null), "updateContact")).containsExactly("REQUIRED");
    assertThat(codes(edit(contact, field, "Web"), "updateContact")).isEmpty();
  }

  @Test
  void tracesWhatChangedAndRaisesTheVersionOnlyThen() {
    String field = define("Budget", "NUMBER");
    String contact = contact("Ann", field, 5);

    edit(contact, field, 5.0).path("updateContact.contact.version").entity(Integer.class).isEqualTo(1);
    edit(contact, field, 7).path("updateContact.contact.version").entity(Integer.class).isEqualTo(2);

    assertThat(trace("updateContact")).containsExactly("customFields.Budget 5 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | number: { gt: 9 } | Ben",
        "NUMBER | isEmpty: true | Cleo",
        "NUMBER | number: { between: { from: 1.5 to: 5 } } | Ann",
        "DATE | date: { gte: \"2026-01-01\" } | Ben",
        "TEXT | text: { contains: \"EP\" } | Ann",
        "BOOLEAN | boolean: false | Ann",
      })
  void findsByTheOperatorsOfTheKind(String kind, String condition, String found) {
    List<Object> values =
        switch (kind) {
          case "NUMBER" -> List.of(2, 10);
          case "DATE" -> List.of("2025-12-31", "2026-11-22");
          case "TEXT" -> List.of("Sepia", "Blue");
          default -> List.of(false, true);
        };
    String field = define("Field", kind);
    contact("Ann", field, values.get(0));
    contact("Ben", field, values.get(1));
    contact("Cleo", field, null);

    assertThat(found(field, condition)).containsExactly(found);
  }

  @Test
  void findsByWhatWasChosen() {
    String several = define("Several", "MULTI_CHOICE");
    List<String> options = options(several);
    contact("Ann", several, options);
    contact("Ben", several, List.of(options.get(1)));
    contact("Cleo", several, null);

    assertThat(found(several, "choice: { any: [\"%s\"] }".formatted(options.get(0)))).containsExactly("Ann");
    assertThat(found(several, "choice: { all: [\"%s\", \"%s\"] }".formatted(options.get(0), options.get(1))))
        .containsExactly("Ann");
    assertThat(found(several, "choice: { none: [\"%s\"] }".formatted(options.get(0))))
        .containsExactlyInAnyOrder("Ben", "Cleo");
    String single = define("Single", "CHOICE");
    contact("Dora", single, options(single).get(0));
    assertThat(found(single, "choice: { any: [\"%s\"] }".formatted(options(single).get(0))))
        .containsExactly("Dora");
  }

  @Test
  void refusesOperatorsOfAnotherKindAndFieldsThatAreGone() {
    String field = define("Budget", "NUMBER");

    assertThat(error("{ customField: { field: \"%s\", text: { eq: \"5\" } } }".formatted(field), ""))
        .isEqualTo("CUSTOM_FIELD_TYPE");
    delete(field, true);
    assertThat(error("{ customField: { field: \"%s\", isEmpty: true } }".formatted(field), ""))
        .isEqualTo("CUSTOM_FIELD_GONE");
    assertThat(error("{}", "{ customField: \"%s\" }".formatted(field))).isEqualTo("CUSTOM_FIELD_GONE");
    assertThat(error("{}", "{ customField: \"%s\", field: EMAIL }".formatted(field))).isEqualTo("ORDER");
    assertThat(error("{}", "{ direction: ASC }")).isEqualTo("ORDER");
  }

  @ParameterizedTest
  @CsvSource({"NUMBER", "DATE", "TEXT", "BOOLEAN", "CHOICE", "USER"})
  void pagesBothWaysInTheOrderOfAField(String kind) {
    String field = define("Field", kind);
    List<Object> ascending =
        switch (kind) {
          case "NUMBER" -> List.of(2, 10);
          case "DATE" -> List.of("0999-12-31", "2026-11-22");
          case "TEXT" -> List.of("azure", "Blue");
          case "BOOLEAN" -> List.of(false, true);
          case "CHOICE" -> List.copyOf(options(field));
          default -> List.of(user("admin"), user("agent"));
        };
    contact("Ben", field, ascending.get(1));
    contact("Cleo", field, null);
    contact("Ann", field, ascending.get(0));

    assertThat(walk(field, "ASC", "first", "after", "endCursor")).containsExactly("Ann", "Ben", "Cleo");
    assertThat(walk(field, "DESC", "first", "after", "endCursor")).containsExactly("Cleo", "Ben", "Ann");
    List<String> backwards = walk(field, "ASC", "last", "before", "startCursor");
    Collections.reverse(backwards);
    assertThat(backwards).containsExactly("Ann", "Ben", "Cleo");
  }

  @Test
  void bindsACursorToItsField() {
    String one = define("One", "NUMBER");
    String other = define("Other", "NUMBER");
    contact("Ann", one, 1);
    String cursor =
        page(one, "ASC", "first: 1").path("contacts.pageInfo.endCursor").entity(String.class).get();

    assertThat(error("{}", "{ customField: \"%s\" }".formatted(other), "after: \"" + cursor + "\""))
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void showsPeopleByTheirNamesAndHidesContactsThatNobodySees() {
    String colleague = define("Buddy", "USER");
    String friend = define("Friend", "CONTACT");
    String ben = contact("Ben", friend, null);
    String ann = contact("Ann", friend, ben);
    edit(ann, colleague, user("admin"));

    assertThat(values(ann).path("contact.customFields[*].text").entityList(String.class).get())
        .containsExactly("Ada Admin", "Ben");
    Query.of("UPDATE contact SET deleted_at = now() WHERE first_name = 'Ben'").update(database).block();
    values(ann).path("contact.customFields[1].value").valueIsNull();
    values(ann).path("contact.customFields[1].text").valueIsNull();
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

  @Test
  void replacesAllTagsOfAContactAtOnce() {
    String contact =
        create(Map.of("lastName", "X", "tags", List.of("cold", "vip")))
            .path("createContact.contact.id")
            .entity(String.class)
            .get();

    mutate(
            "agent",
            "updateContact",
            "UpdateContactInput",
            Map.of("id", contact, "tags", List.of("VIP", "new")),
            CONTACT)
        .path("updateContact.contact.version")
        .entity(Integer.class)
        .isEqualTo(2);

    assertThat(trace("updateContact")).containsExactly("tags [\"cold\", \"vip\"] [\"new\", \"vip\"]");
  }

  private String define(String name, String kind) {
    Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
    if (kind.endsWith("CHOICE")) {
      input.put("options", List.of("Red", "Blue"));
    }
    if (kind.equals("MONEY")) {
      input.put("currency", "EUR");
    }
    return define(input);
  }

  private String defineRequired(String name) {
    return define(Map.of("name", name, "kind", "TEXT", "required", true));
  }

  private String define(Map<String, Object> input) {
    return mutate("admin", "createCustomField", "CreateCustomFieldInput", input, FIELD)
        .path("createCustomField.customField.id")
        .entity(String.class)
        .get();
  }

  private List<String> options(String field) {
    return as("viewer")
        .document("{ node(id: \"%s\") { ... on CustomField { options { id } } } }".formatted(field))
        .execute()
        .path("node.options[*].id")
        .entityList(String.class)
        .get();
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return mutate("admin", "updateCustomField", "UpdateCustomFieldInput", input, FIELD);
  }

  private GraphQlTester.Response delete(String field, boolean confirm) {
    return mutate(
        "admin",
        "deleteCustomField",
        "DeleteCustomFieldInput",
        Map.of("id", field, "confirm", confirm),
        "{ deletedId usage { contacts } userErrors { code message } }");
  }

  private GraphQlTester.Response createLiteral(String field, String value) {
    return as("agent")
        .document(
            "mutation { createContact(input: { lastName: \"X\", customFields: [{ field: \"%s\", value: %s }] }) %s }"
                .formatted(field, value, CONTACT))
        .execute();
  }

  private String contact(String name, String field, @Nullable Object value) {
    Map<String, Object> one = new HashMap<>(Map.of("field", field));
    one.put("value", value);
    GraphQlTester.Response made = create(Map.of("firstName", name, "customFields", List.of(one)));
    assertThat(codes(made, "createContact")).isEmpty();
    return made.path("createContact.contact.id").entity(String.class).get();
  }

  private GraphQlTester.Response create(Map<String, Object> input) {
    return mutate("agent", "createContact", "CreateContactInput", input, CONTACT);
  }

  private GraphQlTester.Response edit(String contact, String field, @Nullable Object value) {
    Map<String, Object> one = new HashMap<>(Map.of("field", field));
    one.put("value", value);
    return mutate(
        "agent",
        "updateContact",
        "UpdateContactInput",
        Map.of("id", contact, "customFields", List.of(one)),
        CONTACT);
  }

  private GraphQlTester.Response values(String contact) {
    return as("viewer")
        .document(
            "{ contact(id: \"%s\") { version customFields { field { name } value text } } }"
                .formatted(contact))
        .execute();
  }

  private List<String> found(String field, String condition) {
    return as("viewer")
        .document(
            "{ contacts(filter: { customField: { field: \"%s\", %s } }) { edges { node { firstName } } } }"
                .formatted(field, condition))
        .execute()
        .path("contacts.edges[*].node.firstName")
        .entityList(String.class)
        .get();
  }

  private List<String> walk(String field, String direction, String size, String argument, String end) {
    List<String> seen = new ArrayList<>();
    String place = "";
    for (int page = 0; page < 3; page++) {
      GraphQlTester.Response response = page(field, direction, size + ": 1 " + place);
      seen.addAll(response.path("contacts.edges[*].node.firstName").entityList(String.class).get());
      String cursor = response.path("contacts.pageInfo." + end).entity(String.class).get();
      place = argument + ": \"" + cursor + "\"";
    }
    return seen;
  }

  private GraphQlTester.Response page(String field, String direction, String arguments) {
    return as("viewer")
        .document(
            """
            { contacts(orderBy: [{ customField: "%s", direction: %s }], %s) {
                pageInfo { startCursor endCursor } edges { node { firstName } } } }
            """
                .formatted(field, direction, arguments))
        .execute();
  }

  private String user(String who) {
    return as(who).document("{ me { id } }").execute().path("me.id").entity(String.class).get();
  }

  private GraphQlTester.Response mutate(
      String who, String mutation, String type, Map<String, Object> input, String payload) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, payload);
    return as(who).document(document).variable("input", input).execute();
  }

  private String error(String filter, String order) {
    return error(filter, order, "first: 1");
  }

  private String error(String filter, String order, String page) {
    List<String> codes = new ArrayList<>();
    as("viewer")
        .document(
            "{ contacts(filter: %s, orderBy: [%s], %s) { edges { cursor } } }".formatted(filter, order, page))
        .execute()
        .errors()
        .satisfy(
            errors -> errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return codes.isEmpty() ? "none" : codes.getFirst();
  }

  private static List<String> codes(GraphQlTester.Response response, String mutation) {
    return response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
  }

  private List<String> trace(String action) {
    return texts(
        "SELECT concat_ws(' ', field, before, after) FROM audit WHERE action = '" + action + "' ORDER BY id");
  }

  private List<String> texts(String sql) {
    return Query.of(sql)
        .list(database, row -> Rows.required(row, 0, String.class))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
