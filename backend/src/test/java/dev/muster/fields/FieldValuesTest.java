package dev.muster.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Values that contacts have. */
class FieldValuesTest extends FieldsApi {

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

  private GraphQlTester.Response createLiteral(String field, String value) {
    return as("agent")
        .document(
            "mutation { createContact(input: { lastName: \"X\", customFields: [{ field: \"%s\", value: %s }] }) %s }"
                .formatted(field, value, CONTACT))
        .execute();
  }

  private String defineRequired(String name) {
    return define(Map.of("name", name, "kind", "TEXT", "required", true));
  }
}
