package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The record on its separate axes: each is written and read for itself. */
class RecordTest extends ContactsApi {

  /** A value for each field that people write, none of them what a new contact has. */
  static final Map<String, Object> AXES =
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

  @Test
  void makesOneContactOfARepeatedRequestWithAllOfIt() {
    Map<String, Object> input = with(Map.of("lastName", "Lovelace", "idempotencyKey", "once"), AXES);

    assertThat(id(input)).isEqualTo(id(input));
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

  private List<String> texts(String sql) {
    return Query.of(sql)
        .list(database, row -> String.valueOf(row.get(0, String.class)))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
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
