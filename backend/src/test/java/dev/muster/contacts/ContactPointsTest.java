package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.sql.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Several ways to reach somebody, of each kind one the primary one. */
class ContactPointsTest extends ContactsApi {

  private static final String POINTS =
      """
      id version email phone mobile country emails { address label primary }
      phones { number e164 label primary } addresses { label street city country primary }
      """;

  @Test
  void keepsSeveralWithOnePrimaryEachAndRepeatsThatInTheColumns() {
    GraphQlTester.Response made =
        create(
            Map.of(
                "lastName", "Lovelace",
                "emails",
                    List.of(Map.of("address", "ada@home.example"), primary("address", "Ada@Work.example")),
                "phones",
                    List.of(
                        Map.of("number", "+1 (504) 621-8927", "label", "MOBILE"),
                        Map.of("number", "+44 20 7946 0958", "label", "WORK", "primary", true)),
                "addresses",
                    List.of(Map.of("city", "London", "country", "gb"), Map.of("street", "1 Main St\nTop"))),
            POINTS);

    assertThat(column(made, "emails", "address")).containsExactly("Ada@Work.example", "ada@home.example");
    assertThat(column(made, "emails", "primary")).containsExactly(true, false);
    assertThat(column(made, "phones", "e164")).containsExactly("+442079460958", "+15046218927");
    assertThat(column(made, "phones", "label")).containsExactly("WORK", "MOBILE");
    assertThat(column(made, "addresses", "country")).containsExactly("GB", null);
    assertThat(column(made, "addresses", "primary")).containsExactly(true, false);
    assertThat(value(made, "email")).isEqualTo("Ada@Work.example");
    assertThat(value(made, "phone")).isEqualTo("+44 20 7946 0958");
    assertThat(value(made, "mobile")).isEqualTo("+1 (504) 621-8927");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "DE | 0171 / 123 45 67 | +491711234567",
        "US | (504) 621-8927 | +15046218927",
        "- | 0171 1234567 | -",
        "- | +49 171 1234567 ext. 9 | +491711234567",
        "US | 911-CALL-ME-NOT-AT-ALL-EVER | -",
        "DE | n/a | -",
      })
  void keepsTheNumberAsEnteredBesideTheOneToDial(String country, String number, String e164) {
    Map<String, Object> input = new HashMap<>(Map.of("lastName", "X", "phone", number));
    input.put("country", country);

    GraphQlTester.Response made = create(input, POINTS);

    assertThat(value(made, "phone")).isEqualTo(number);
    assertThat(column(made, "phones", "e164")).containsExactly(e164);
  }

  @Test
  void dialsAnewWhenTheContactMoves() {
    String id = id(Map.of("lastName", "X", "phone", "0171 1234567"));

    GraphQlTester.Response moved = update(Map.of("id", id, "country", "DE"), POINTS);

    assertThat(column(moved, "phones", "e164")).containsExactly("+491711234567");
    assertThat(found(Map.of("anyPhone", Map.of("eq", "+491711234567")))).containsExactly("X");
    assertThat(searched("+49171")).containsExactly("X");
  }

  @Test
  void changesOneEntryByItsSingleField() {
    String id =
        id(
            Map.of(
                "lastName", "X",
                "emails",
                    List.of(
                        Map.of("address", "a@x.example", "label", "WORK"), Map.of("address", "b@x.example")),
                "phones",
                    List.of(
                        Map.of("number", "+1 504 621 8927", "label", "HOME"), mobile("+1 504 621 8928"))));

    GraphQlTester.Response changed =
        update(Map.of("id", id, "email", "c@x.example", "phone", "555", "mobile", "777"), POINTS);

    assertThat(column(changed, "emails", "address")).containsExactly("c@x.example", "b@x.example");
    assertThat(column(changed, "emails", "label")).containsExactly("WORK", null);
    assertThat(column(changed, "phones", "number")).containsExactly("555", "777");
    assertThat(column(changed, "phones", "label")).containsExactly("HOME", "MOBILE");

    GraphQlTester.Response cleared = update(nulls(id, "email", "phone", "mobile"), POINTS);

    assertThat(value(cleared, "email")).isEqualTo("b@x.example");
    assertThat(column(cleared, "phones", "number")).isEmpty();
    assertThat(value(cleared, "phone")).isNull();
  }

  @Test
  void putsANewPrimaryNumberBeforeTheMobileOne() {
    String id = id(Map.of("lastName", "X", "mobile", "777"));

    GraphQlTester.Response changed = update(Map.of("id", id, "phone", "555"), POINTS);

    assertThat(column(changed, "phones", "number")).containsExactly("555", "777");
    assertThat(value(changed, "phone")).isEqualTo("555");
    assertThat(value(changed, "mobile")).isEqualTo("777");
  }

  @Test
  void knowsThatTheOnlyNumberIsTheMobileOne() {
    GraphQlTester.Response made = create(Map.of("phone", "777", "mobile", "777"), POINTS);

    assertThat(column(made, "phones", "label")).containsExactly("MOBILE");
    assertThat(value(made, "phone")).isEqualTo("777");
  }

  @Test
  void replacesAndClearsWholeLists() {
    String id = id(Map.of("lastName", "X", "emails", List.of(Map.of("address", "a@x.example"))));

    GraphQlTester.Response repeated =
        update(
            Map.of(
                "id",
                id,
                "emails",
                List.of(Map.of("address", "B@x.example"), Map.of("address", "b@X.example"))),
            POINTS);
    assertThat(column(repeated, "emails", "address")).containsExactly("B@x.example");
    assertThat(value(repeated, "version")).isEqualTo(2);

    GraphQlTester.Response cleared = update(nulls(id, "emails"), POINTS);
    assertThat(column(cleared, "emails", "address")).isEmpty();
    assertThat(value(cleared, "email")).isNull();
  }

  @Test
  void showsBothListsOfAConflict() {
    String id = id(Map.of("lastName", "X", "phones", List.of(mobile("555"))));
    update(Map.of("id", id, "lastName", "Y"), "id");

    GraphQlTester.Response late =
        update(Map.of("id", id, "expectedVersion", 1, "phones", List.of(mobile("777"))), "id");

    late.path("updateContact.conflict.fields[*].field")
        .entityList(String.class)
        .containsExactly("phone", "mobile", "phones");
    late.path("updateContact.conflict.fields[2].yours[*].number")
        .entityList(String.class)
        .containsExactly("777");
    late.path("updateContact.conflict.fields[2].theirs[*].number")
        .entityList(String.class)
        .containsExactly("555");
  }

  @Test
  void namesTheEntryThatBreaksARule() {
    List<Map<String, Object>> tooMany =
        new ArrayList<>(Collections.nCopies(21, Map.of("address", "a@x.example")));

    assertThat(errors(Map.of("emails", tooMany))).containsExactly("TOO_MANY input.emails");
    assertThat(
            errors(Map.of("emails", List.of(Map.of("address", "a@x.example"), Map.of("address", "nobody")))))
        .containsExactly("INVALID input.emails.1.address");
    assertThat(errors(Map.of("phones", List.of(Map.of("number", " ")))))
        .containsExactly("REQUIRED input.phones.0.number");
    assertThat(errors(Map.of("phones", List.of(Map.of("number", "1".repeat(51))))))
        .containsExactly("TOO_LONG input.phones.0.number");
    assertThat(errors(Map.of("addresses", List.of(Map.of("label", "HOME")))))
        .containsExactly("REQUIRED input.addresses.0");
    assertThat(errors(Map.of("addresses", List.of(Map.of("country", "Narnia")))))
        .containsExactly("INVALID input.addresses.0.country");
    assertThat(
            errors(
                Map.of(
                    "emails", List.of(primary("address", "a@x.example"), primary("address", "b@x.example")))))
        .containsExactly("INVALID input.emails");
    assertThat(errors(Map.of("email", "a@x.example", "emails", List.of())))
        .containsExactly("INVALID input.email");
    assertThat(errors(Map.of("mobile", "1", "phones", List.of()))).containsExactly("INVALID input.mobile");
  }

  /** Whatever forgets it, the database does not. */
  @Test
  void hasExactlyOnePrimaryEntryInTheDatabaseToo() {
    id(
        Map.of(
            "lastName",
            "X",
            "emails",
            List.of(Map.of("address", "a@x.example"), Map.of("address", "b@x.example"))));

    assertThatThrownBy(() -> run("DELETE FROM contact_email WHERE position = 1"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> run("UPDATE contact_email SET position = 1"))
        .isInstanceOf(DataIntegrityViolationException.class);
    run("DELETE FROM contact_email");
  }

  private void run(String sql) {
    Query.of(sql).update(database).block();
  }

  private List<String> errors(Map<String, Object> input) {
    Map<String, Object> whole = new HashMap<>(input);
    whole.put("lastName", "X");
    GraphQlTester.Response refused = create(whole, "id");
    List<String> codes = refused.path("createContact.userErrors[*].code").entityList(String.class).get();
    List<String> errors = new ArrayList<>();
    for (int index = 0; index < codes.size(); index++) {
      List<String> path =
          refused.path("createContact.userErrors[" + index + "].field").entityList(String.class).get();
      errors.add(codes.get(index) + " " + String.join(".", path));
    }
    return errors;
  }

  private static Map<String, Object> primary(String field, String value) {
    return Map.of(field, value, "primary", true);
  }

  private static Map<String, Object> mobile(String number) {
    return Map.of("number", number, "label", "MOBILE");
  }

  private static Map<String, Object> nulls(String id, String... fields) {
    Map<String, Object> input = new HashMap<>(Map.of("id", id));
    for (String field : fields) {
      input.put(field, null);
    }
    return input;
  }

  private static @Nullable Object value(GraphQlTester.Response response, String field) {
    return contact(response).get(field);
  }

  private static List<@Nullable Object> column(GraphQlTester.Response response, String list, String field) {
    List<@Nullable Object> column = new ArrayList<>();
    for (Object entry : (List<?>) Objects.requireNonNull(value(response, list))) {
      column.add(((Map<?, ?>) entry).get(field));
    }
    return column;
  }

  private static Map<?, ?> contact(GraphQlTester.Response response) {
    Map<?, ?> data = response.path("").entity(Map.class).get();
    Map<?, ?> payload = (Map<?, ?>) data.values().iterator().next();
    return (Map<?, ?>) Objects.requireNonNull(payload.get("contact"));
  }
}
