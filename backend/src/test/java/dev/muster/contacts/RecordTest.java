package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The record on its separate axes: each is written, read, found and sorted by for itself. */
class RecordTest extends ContactsApi {

  private static final Map<String, Object> AXES =
      Map.ofEntries(
          Map.entry("status", "INACTIVE"),
          Map.entry("department", "Research"),
          Map.entry("contactType", "PROSPECT"),
          Map.entry("role", "CHAMPION"),
          Map.entry("source", "Trade show"),
          Map.entry("brand", "Acme"),
          Map.entry("sex", "FEMALE"),
          Map.entry("dateOfBirth", "1990-02-28"),
          Map.entry("country", "DE"),
          Map.entry("linkedin", "https://www.linkedin.com/in/ada"),
          Map.entry("twitter", "@ada"),
          Map.entry("emailValidity", "INVALID"),
          Map.entry("invitationStatus", "INVITED"),
          Map.entry("lastLoginAt", "2026-11-20T10:00:00.000Z"));
  private static final Map<String, Object> OF_A_NEW_ONE =
      Map.of("status", "ACTIVE", "emailValidity", "UNKNOWN", "invitationStatus", "NOT_INVITED");
  private static final String FIELDS = String.join(" ", AXES.keySet());

  @Test
  void keepsEachAxisApart() {
    AXES.forEach((field, value) -> {
      Map<String, Object> expected = new HashMap<>(OF_A_NEW_ONE);
      expected.put(field, value);

      Map<String, Object> kept = contact(create(Map.of("lastName", field, field, value), FIELDS), "create");

      assertThat(withoutNulls(kept)).isEqualTo(expected);
    });
  }

  @Test
  void clearsEachAxisAndSaysSoInTheAudit() {
    String id = id(with(Map.of("lastName", "Lovelace"), AXES));
    Map<String, Object> nothing = new HashMap<>(Map.of("id", id));
    AXES.keySet().stream()
        .filter(field -> !field.equals("status"))
        .forEach(field -> nothing.put(field, null));

    Map<String, Object> cleared = withoutNulls(contact(update(nothing, FIELDS + " version"), "update"));

    assertThat(cleared)
        .isEqualTo(
            Map.of(
                "status", "INACTIVE",
                "emailValidity", "UNKNOWN",
                "invitationStatus", "NOT_INVITED",
                "version", 2));
    assertThat(texts("SELECT field FROM audit WHERE action = 'updateContact' AND before IS NOT NULL"))
        .hasSize(AXES.size() - 1)
        .contains("dateOfBirth", "lastLoginAt");
  }

  @Test
  void changesNothingByWritingWhatIsThere() {
    String id = id(with(Map.of("lastName", "Lovelace"), AXES));

    Map<String, Object> same = contact(update(with(Map.of("id", id), AXES), "version"), "update");

    assertThat(same).containsEntry("version", 1);
  }

  @Test
  void showsBothValuesOfEachFieldOfAConflict() {
    String id = id(Map.of("lastName", "Lovelace", "dateOfBirth", "1990-02-28", "sex", "FEMALE"));
    update(Map.of("id", id, "dateOfBirth", "1990-03-01", "lastLoginAt", "2026-11-20T10:00:00Z"), "id");

    GraphQlTester.Response late =
        update(Map.of("id", id, "expectedVersion", 1, "dateOfBirth", "1915-12-10", "sex", "FEMALE"), "id");

    late.path("updateContact.userErrors[0].code").entity(String.class).isEqualTo("VERSION_CONFLICT");
    late.path("updateContact.conflict.fields")
        .entityList(Map.class)
        .containsExactly(Map.of("field", "dateOfBirth", "yours", "1915-12-10", "theirs", "1990-03-01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country | XX | INVALID",
        "country | Germany | INVALID",
        "dateOfBirth | 1899-12-31 | INVALID",
        "dateOfBirth | 2999-01-01 | INVALID",
        "linkedin | javascript:alert(1) | INVALID",
        "twitter | JaVaScRiPt:alert(1)//x.com/a | INVALID",
        "linkedin | data:text/html,<script>alert(1)</script> | INVALID",
        "linkedin | https:// | INVALID",
        "twitter | //evil.example/x | INVALID",
      })
  void refusesValuesOutOfTheQuestion(String field, String value, String code) {
    assertThat(codes(create(Map.of("lastName", "X", field, value), "id"))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com/in/josé-núñez-1/?locale=de",
        "www.linkedin.com/in/ada",
        "@ada_lovelace",
        "ada.lovelace"
      })
  void takesProfilesAsPeopleWriteThem(String profile) {
    Map<String, Object> kept =
        contact(create(Map.of("lastName", "X", "linkedin", "  " + profile + " "), "linkedin"), "create");

    assertThat(kept).containsEntry("linkedin", profile);
  }

  @ParameterizedTest
  @CsvSource({"department,100", "source,100", "brand,100", "linkedin,300", "twitter,300"})
  void boundsTexts(String field, int longest) {
    assertThat(codes(create(Map.of("lastName", "X", field, "ü".repeat(longest)), "id"))).isEmpty();
    assertThat(codes(create(Map.of("lastName", "X", field, "ü".repeat(longest + 1)), "id")))
        .containsExactly("TOO_LONG");
  }

  @Test
  void takesCountriesInAnyCaseAndBlanksForNothing() {
    assertThat(
            contact(
                create(
                    Map.of("lastName", "X", "country", " de ", "brand", " \u00a0\u200b "), "country brand"),
                "create"))
        .containsEntry("country", "DE")
        .containsEntry("brand", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ω≈ç√∫",
        "张伟",
        "مُحَمَّد",
        "Zoe\u0308",
        "👩🏽‍🚀 Astro",
        "O’Brien-Ñandú",
        "Robert'); DROP TABLE contact;--",
        "a\u202Eb",
        "𝒜𝒹𝒶"
      })
  void keepsNamesOfEveryKindAndFindsThem(String name) {
    assertThat(contact(create(Map.of("firstName", name), "firstName"), "create"))
        .containsEntry("firstName", name);
    assertThat(found(Map.of("firstName", Map.of("eq", name)))).containsExactly(name);
    assertThat(found(Map.of("firstName", Map.of("contains", name)))).containsExactly(name);
    assertThat(searched(name)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contactType eq PROSPECT | ada",
        "contactType isEmpty | bob,eve",
        "role in CHAMPION,BLOCKER | ada,bob",
        "emailValidity eq UNKNOWN | eve",
        "invitationStatus in INVITED | ada",
        "emailPermission eq OPTED_OUT | eve",
        "displayStatus eq UNSUBSCRIBED | eve",
        "displayStatus in ACTIVE,INACTIVE | ada",
        "displayStatus eq BOUNCED | bob",
        "country eq DE | ada",
        "country startsWith d | ada",
        "source contains SHOW | ada",
        "source isEmpty | bob,eve",
        "sex eq FEMALE | ada",
      })
  void findsByEachAxis(String condition, String names) {
    threePeople();
    String[] words = condition.split(" ");
    Object value =
        switch (words[1]) {
          case "in" -> List.of(words[2].split(","));
          case "isEmpty" -> true;
          default -> words[2];
        };

    assertThat(found(Map.of(words[0], Map.of(words[1], value)))).containsExactlyInAnyOrder(names.split(","));
  }

  @Test
  void findsByDaysAgesAndMoments() {
    threePeople();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(found(Map.of("dateOfBirth", Map.of("eq", "1990-02-28")))).containsExactly("ada");
    assertThat(found(Map.of("dateOfBirth", between("1980-01-01", "1990-02-28"))))
        .containsExactly("bob", "ada");
    assertThat(found(Map.of("dateOfBirth", Map.of("isEmpty", true)))).containsExactly("eve");
    assertThat(found(Map.of("dateOfBirth", Map.of("gt", "1985-05-05")))).containsExactly("ada");
    int age = today.minusYears(1985).minusMonths(4).minusDays(4).getYear();
    assertThat(found(Map.of("age", Map.of("eq", age)))).containsExactly("bob");
    assertThat(found(Map.of("age", Map.of("in", List.of(age, 200))))).containsExactly("bob");
    assertThat(found(Map.of("age", Map.of("gte", 18)))).containsExactly("bob", "ada");
    assertThat(found(Map.of("not", Map.of("age", Map.of("gte", 18))))).containsExactly("eve");
    assertThat(found(Map.of("lastLoginAt", Map.of("withinLast", 2)))).containsExactly("bob");
    assertThat(found(Map.of("lastLoginAt", Map.of("olderThan", 2)))).containsExactly("ada");
    assertThat(found(Map.of("lastLoginAt", Map.of("isEmpty", true)))).containsExactly("eve");
    assertThat(found(Map.of("leadScore", Map.of("between", Map.of("from", 40, "to", 60)))))
        .containsExactly("bob");
  }

  @Test
  void refusesValuesThatAFieldCannotHave() {
    assertThat(code(Map.of("dateOfBirth", Map.of("eq", "yesterday")))).isEqualTo("VALIDATION");
    assertThat(code(Map.of("dateOfBirth", Map.of("contains", "1990")))).isEqualTo("VALIDATION");
    assertThat(code(Map.of("contactType", Map.of("eq", "FRIEND")))).isEqualTo("VALIDATION");
    assertThat(code(Map.of("age", Map.of("eq", "old")))).isEqualTo("VALIDATION");
    assertThat(code(Map.of("dateOfBirth", between("2000-01-02", "2000-01-01")))).isEqualTo("RANGE");
    assertThat(code(Map.of("lastLoginAt", Map.of("withinLast", -1)))).isEqualTo("RANGE");
    assertThat(code(Map.of("age", Map.of("in", Collections.nCopies(10_001, 1)))))
        .isEqualTo("FILTER_TOO_LARGE");
  }

  @Test
  void countsAgeOnTheBirthday() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(
            contact(
                create(Map.of("lastName", "A", "dateOfBirth", "" + today.minusYears(30)), "age"), "create"))
        .containsEntry("age", 30);
    assertThat(
            contact(
                create(Map.of("lastName", "B", "dateOfBirth", "" + today.minusYears(30).plusDays(1)), "age"),
                "create"))
        .containsEntry("age", 29);
  }

  /** Of six contacts three tie in every field and one has no value at all. */
  @Test
  void sortsByEveryColumnBothWaysThroughPages() {
    threePeople();
    create(with(Map.of("firstName", "fay"), AXES), "id");
    create(with(Map.of("firstName", "gus"), AXES), "id");
    create(Map.of("firstName", "hal"), "id");

    for (ContactField field : ContactField.all(ContactField.Use.SORTED)) {
      for (String direction : List.of("ASC", "DESC")) {
        List<Object> orderBy = List.of(Map.of("field", field.name(), "direction", direction));
        List<String> whole = names(list(Map.of("orderBy", orderBy)));
        List<String> forwards = walk(orderBy, "first", "after", "endCursor", "hasNextPage");
        List<String> backwards = walk(orderBy, "last", "before", "startCursor", "hasPreviousPage");
        Collections.reverse(backwards);

        assertThat(whole).as(field + " " + direction).hasSize(6).doesNotHaveDuplicates();
        assertThat(forwards).as(field + " forwards").isEqualTo(whole);
        assertThat(backwards).as(field + " backwards").isEqualTo(whole);
      }
    }
  }

  @Test
  void putsThoseWithoutAValueLastAndTiesInOrderOfAge() {
    threePeople();

    assertThat(sorted("DATE_OF_BIRTH", "ASC")).containsExactly("bob", "ada", "eve");
    assertThat(sorted("DATE_OF_BIRTH", "DESC")).containsExactly("eve", "ada", "bob");
    assertThat(sorted("CONTACT_TYPE", "ASC")).containsExactly("ada", "bob", "eve");
    assertThat(sorted("LAST_LOGIN_AT", "ASC")).containsExactly("ada", "bob", "eve");
    assertThat(sorted("OWNER", "ASC")).containsExactly("ada", "bob", "eve");
  }

  /** Ada has everything, Bob something, Eve nothing but what follows from others. */
  private void threePeople() {
    create(with(Map.of("firstName", "ada"), AXES), "id");
    create(
        Map.of(
            "firstName", "bob",
            "role", "BLOCKER",
            "dateOfBirth", "1985-05-05",
            "emailValidity", "BOUNCED",
            "lastLoginAt", LocalDate.now(ZoneOffset.UTC) + "T00:00:00Z"),
        "id");
    create(Map.of("firstName", "eve"), "id");
    run("UPDATE contact SET email_permission = 'OPTED_OUT', lead_score = 90 WHERE first_name = 'eve'");
    run("UPDATE contact SET email_permission = 'OPTED_IN', lead_score = 50 WHERE first_name = 'bob'");
  }

  private List<String> sorted(String field, String direction) {
    return names(list(Map.of("orderBy", List.of(Map.of("field", field, "direction", direction)))));
  }

  private List<String> walk(List<Object> orderBy, String size, String argument, String cursor, String more) {
    List<String> seen = new ArrayList<>();
    Map<String, Object> page = new HashMap<>(Map.of("orderBy", orderBy, size, 2));
    boolean goesOn = true;
    while (goesOn && seen.size() < 10) {
      GraphQlTester.Response response = list(page);
      List<String> names = new ArrayList<>(names(response));
      if (size.equals("last")) {
        Collections.reverse(names);
      }
      seen.addAll(names);
      page.put(argument, response.path("contacts.pageInfo." + cursor).entity(String.class).get());
      goesOn = response.path("contacts.pageInfo." + more).entity(Boolean.class).get();
    }
    return seen;
  }

  private void run(String sql) {
    Query.of(sql).update(database).block();
  }

  private List<String> texts(String sql) {
    return Query.of(sql)
        .list(database, row -> String.valueOf(row.get(0, String.class)))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private static Map<String, Object> between(String from, String to) {
    return Map.of("between", Map.of("from", from, "to", to));
  }

  private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static Map<String, Object> contact(GraphQlTester.Response response, String verb) {
    return response.path(verb + "Contact.contact").entity(new MapType()).get();
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> values) {
    return values.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> codes(GraphQlTester.Response response) {
    return response.path("createContact.userErrors[*].code").entityList(String.class).get();
  }

  private static final class MapType
      extends org.springframework.core.ParameterizedTypeReference<Map<String, Object>> {}
}
