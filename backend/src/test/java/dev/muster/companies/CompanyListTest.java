package dev.muster.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The list of companies. */
class CompanyListTest extends CompaniesApi {

  @Test
  void countsTheContactsOfEachCompany() {
    GraphQlTester.Response list = list(Map.of());

    assertThat(names(list)).containsExactly("Acme", "Empty", "Zenith");
    list.path("companies.edges[*].node.contactCount.value")
        .entityList(Integer.class)
        .containsExactly(2, 0, 1);
    list.path("companies.edges[0].node.contactCount.relation").entity(String.class).isEqualTo("EXACT");
  }

  @Test
  void findsByNameAndByFacts() {
    assertThat(names(list(Map.of("search", "ÉNI")))).containsExactly("Zenith");
    assertThat(names(list(filter(Map.of("city", Map.of("startsWith", "kol")))))).containsExactly("Acme");
    assertThat(names(list(filter(Map.of("country", Map.of("eq", "DE")))))).containsExactly("Acme");
    assertThat(names(list(filter(Map.of("industry", Map.of("isEmpty", true)))))).containsExactly("Empty");
    assertThat(names(list(filter(Map.of("hasContacts", false))))).containsExactly("Empty");
    assertThat(names(list(filter(Map.of("hasContacts", true, "name", Map.of("contains", "e"))))))
        .containsExactly("Acme", "Zenith");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAME",
        "WEBSITE",
        "DOMAIN",
        "PHONE",
        "INDUSTRY",
        "COUNTRY",
        "CITY",
        "CONTACT_COUNT",
        "CREATED_AT",
        "UPDATED_AT"
      })
  void pagesBothWaysByEveryField(String field) {
    List<Object> orderBy = List.of(Map.of("field", field, "direction", "DESC"));
    List<String> whole = names(list(Map.of("orderBy", orderBy)));
    List<String> forwards = walk(orderBy, "first", "after", "endCursor");
    List<String> backwards = walk(orderBy, "last", "before", "startCursor");

    assertThat(forwards).isEqualTo(whole).hasSize(3);
    assertThat(backwards.reversed()).isEqualTo(whole);
  }

  @Test
  void sortsByHowManyWorkThere() {
    List<Object> mostFirst = List.of(Map.of("field", "CONTACT_COUNT", "direction", "DESC"));

    assertThat(names(list(Map.of("orderBy", mostFirst)))).containsExactly("Acme", "Zenith", "Empty");
    assertThat(names(list(Map.of("orderBy", mostFirst, "offset", 1)))).containsExactly("Zenith", "Empty");
  }

  private static Map<String, Object> filter(Map<String, Object> filter) {
    return Map.of("filter", filter);
  }

  private List<String> walk(List<Object> orderBy, String size, String argument, String cursor) {
    List<String> seen = new ArrayList<>();
    Map<String, Object> next = new HashMap<>(Map.of("orderBy", orderBy, size, 1));
    for (int turn = 0; turn < 3; turn++) {
      GraphQlTester.Response page = list(next);
      seen.addAll(names(page));
      next.put(argument, page.path("companies.pageInfo." + cursor).entity(String.class).get());
    }
    return seen;
  }
}
