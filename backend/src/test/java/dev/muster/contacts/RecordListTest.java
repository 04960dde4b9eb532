package dev.muster.contacts;

import static dev.muster.contacts.RecordTest.AXES;
import static dev.muster.contacts.RecordTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Contacts found and sorted by each axis of the record. */
class RecordListTest extends ContactsApi {

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

  private static Map<String, Object> between(String from, String to) {
    return Map.of("between", Map.of("from", from, "to", to));
  }
}
