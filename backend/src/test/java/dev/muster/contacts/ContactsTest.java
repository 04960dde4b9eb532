package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class ContactsTest extends BackendTest {

  private static final String LIST =
      """
      query ($filter: ContactFilter, $search: String, $orderBy: [ContactOrder!], $first: Int, $after: String,
          $last: Int, $before: String, $offset: Int) {
        contacts(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after,
            last: $last, before: $before, offset: $offset) {
          count { value relation }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges { cursor node { displayName } }
        }
      }
      """;

  @BeforeEach
  void threeContacts() {
    create(
        Map.of(
            "firstName", "Zoë", "lastName", "Ångström", "email", "zoe@Example.org", "tags", List.of("VIP")));
    create(
        Map.of("firstName", "adam", "lastName", "Baker", "phone", "+1 504-621-8927", "status", "INACTIVE"));
    create(Map.of("email", "nobody@example.org", "tags", List.of("vip", "Press")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zoe angstrom | Zoë Ångström",
        "ANGSTROM  zo | Zoë Ångström",
        "5046218927 | adam Baker",
        "621-89 | adam Baker",
        "example.ORG nobody | nobody@example.org",
      })
  void findsWordsInAnyOrderWithoutAccentsAndCase(String search, String name) {
    assertThat(names(Map.of("search", search))).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"%", "_", "' OR 1=1 --", "(.*", "zzz", "\\"})
  void takesWildcardsAndStatementsForPlainText(String search) {
    assertThat(names(Map.of("search", search))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lastName eq Ångström | 1",
        "lastName eq ångström | 0",
        "lastName startsWith ang | 1",
        "lastName contains KE | 1",
        "email contains example | 2",
      })
  void comparesTextAsTheContractSays(String condition, int found) {
    String[] words = condition.split(" ");
    Map<String, Object> filter = Map.of(words[0], Map.of(words[1], words[2]));

    assertThat(names(Map.of("filter", filter))).hasSize(found);
  }

  @Test
  void takesEmptyFieldsIntoTheComplement() {
    Map<String, Object> notBaker = Map.of("not", Map.of("lastName", Map.of("eq", "Baker")));

    assertThat(names(Map.of("filter", notBaker))).containsExactly("nobody@example.org", "Zoë Ångström");
    assertThat(names(Map.of("filter", Map.of("lastName", Map.of("isEmpty", true)))))
        .containsExactly("nobody@example.org");
  }

  @Test
  void findsByTagsWhateverTheirCase() {
    assertThat(names(tags("any", "vip", "unknown"))).hasSize(2);
    assertThat(names(tags("all", "VIP", "press"))).containsExactly("nobody@example.org");
    assertThat(names(tags("none", "vip"))).containsExactly("adam Baker");
    assertThat(names(tags("all", "vip", "unknown"))).isEmpty();
  }

  @Test
  void combinesConditions() {
    Map<String, Object> either =
        Map.of(
            "or",
            List.of(
                Map.of("status", Map.of("in", List.of("INACTIVE"))),
                Map.of("firstName", Map.of("eq", "Zoë"))));

    assertThat(names(Map.of("filter", either))).hasSize(2);
    assertThat(names(Map.of("filter", Map.of("or", List.of())))).isEmpty();
    assertThat(names(Map.of("filter", Map.of()))).hasSize(3);
  }

  @Test
  void sortsWithoutRegardToCaseAndPutsTheNamelessLast() {
    Map<String, Object> byFirstName = Map.of("orderBy", List.of(Map.of("field", "FIRST_NAME")));
    Map<String, Object> down = Map.of("orderBy", List.of(Map.of("field", "FIRST_NAME", "direction", "DESC")));

    assertThat(names(byFirstName)).containsExactly("adam Baker", "Zoë Ångström", "nobody@example.org");
    assertThat(names(down)).containsExactly("nobody@example.org", "Zoë Ångström", "adam Baker");
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED_AT,DESC",
    "FIRST_NAME,ASC",
    "LAST_NAME,DESC",
    "EMAIL,ASC",
    "STATUS,ASC",
    "COMPANY,DESC",
    "UPDATED_AT,ASC",
    "JOB_TITLE,ASC"
  })
  void pagesBothWaysThroughTheSameList(String field, String direction) {
    List<Object> orderBy = List.of(Map.of("field", field, "direction", direction), Map.of("field", "STATUS"));
    List<String> whole = names(Map.of("orderBy", orderBy));

    List<String> forwards = walk(Map.of("orderBy", orderBy, "first", 1), "after", "endCursor", "hasNextPage");
    List<String> backwards =
        walk(Map.of("orderBy", orderBy, "last", 1), "before", "startCursor", "hasPreviousPage");

    Collections.reverse(backwards);
    assertThat(forwards).isEqualTo(whole).hasSize(3);
    assertThat(backwards).isEqualTo(whole);
  }

  @Test
  void jumpsByOffsetAndGoesOnByCursor() {
    GraphQlTester.Response second = list(Map.of("first", 1, "offset", 1));
    String cursor = second.path("contacts.pageInfo.endCursor").entity(String.class).get();

    assertThat(second.path("contacts.edges[0].node.displayName").entity(String.class).get())
        .isEqualTo("adam Baker");
    assertThat(names(Map.of("first", 1, "after", cursor))).containsExactly("Zoë Ångström");
  }

  @Test
  void jumpsFromTheEndAndGoesOnBothWays() {
    GraphQlTester.Response second = list(Map.of("last", 1, "offset", 1));
    String cursor = second.path("contacts.pageInfo.startCursor").entity(String.class).get();

    assertThat(second.path("contacts.edges[0].node.displayName").entity(String.class).get())
        .isEqualTo("adam Baker");
    assertThat(second.path("contacts.pageInfo.hasNextPage").entity(Boolean.class).get()).isTrue();
    assertThat(second.path("contacts.pageInfo.hasPreviousPage").entity(Boolean.class).get()).isTrue();
    assertThat(names(Map.of("last", 1, "before", cursor))).isEqualTo(names(Map.of("first", 1)));
    assertThat(names(Map.of("last", 2, "offset", 1))).isEqualTo(names(Map.of("first", 2)));
  }

  @ParameterizedTest
  @CsvSource({"first,0,PAGE_SIZE", "first,100000,PAGE_SIZE", "last,-1,PAGE_SIZE", "offset,-1,OFFSET"})
  void namesTheRuleThatAPageBreaks(String argument, int value, String code) {
    assertThat(code(Map.of(argument, value))).isEqualTo(code);
  }

  @Test
  void refusesCursorsThatAreNotItsOwn() {
    String cursor = list(Map.of("first", 1)).path("contacts.edges[0].cursor").entity(String.class).get();

    assertThat(code(Map.of("after", "nonsense"))).isEqualTo("MALFORMED_CURSOR");
    assertThat(code(Map.of("after", cursor, "orderBy", List.of(Map.of("field", "EMAIL")))))
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void refusesFiltersOutOfBounds() {
    Map<String, Object> deep = Map.of("lastName", Map.of("eq", "x"));
    for (int level = 0; level < 50; level++) {
      deep = Map.of("not", deep);
    }

    assertThat(code(Map.of("filter", deep))).isEqualTo("FILTER_TOO_LARGE");
    assertThat(code(Map.of("search", "a".repeat(201)))).isEqualTo("SEARCH_TOO_LONG");
    assertThat(code(Map.of("filter", Map.of("id", Map.of("eq", "company_x"))))).isEqualTo("MALFORMED_ID");
  }

  @Test
  void refusesTheOneCharacterThatCannotBeKept() {
    assertThat(code(Map.of("search", "a\0b"))).isEqualTo("UNSTORABLE_TEXT");
  }

  private void create(Map<String, Object> input) {
    as("admin")
        .document(
            "mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { message } } }")
        .variable("input", input)
        .execute()
        .path("createContact.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private List<String> walk(Map<String, Object> page, String argument, String cursor, String more) {
    List<String> seen = new ArrayList<>();
    Map<String, Object> next = new java.util.HashMap<>(page);
    boolean goesOn = true;
    while (goesOn && seen.size() < 10) {
      GraphQlTester.Response response = list(next);
      seen.addAll(response.path("contacts.edges[*].node.displayName").entityList(String.class).get());
      next.put(argument, response.path("contacts.pageInfo." + cursor).entity(String.class).get());
      goesOn = response.path("contacts.pageInfo." + more).entity(Boolean.class).get();
    }
    return seen;
  }

  private static Map<String, Object> tags(String operator, String... tags) {
    return Map.of("filter", Map.of("tags", Map.of(operator, List.of(tags))));
  }

  private List<String> names(Map<String, Object> variables) {
    return list(variables).path("contacts.edges[*].node.displayName").entityList(String.class).get();
  }

  private GraphQlTester.Response list(Map<String, Object> variables) {
    GraphQlTester.Request<?> request = as("viewer").document(LIST);
    variables.forEach(request::variable);
    return request.execute();
  }

  private String code(Map<String, Object> variables) {
    List<String> codes = new ArrayList<>();
    list(variables)
        .errors()
        .satisfy(
            errors -> errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return codes.isEmpty() ? "no error" : codes.getFirst();
  }
}
