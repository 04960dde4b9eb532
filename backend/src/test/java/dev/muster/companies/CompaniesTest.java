package dev.muster.companies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Companies and their changes. */
class CompaniesTest extends CompaniesApi {

  @ParameterizedTest
  @CsvSource({
    "name,'  ',REQUIRED",
    "name,ACME,ALREADY_EXISTS",
    "website,javascript:alert(1),INVALID",
    "domain,no domain,INVALID",
    "country,XX,INVALID",
    "country,DEU,INVALID"
  })
  void namesTheRuleThatACompanyBreaks(String field, String value, String code) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "New"));
    input.put(field, value);

    assertThat(codes(change("createCompany", "CreateCompanyInput", input), "createCompany"))
        .containsExactly(code);
    assertThat(names(list(Map.of()))).hasSize(3);
  }

  @Test
  void changesWhatIsNamedAndKeepsTheRest() {
    Map<String, Object> input = new HashMap<>(Map.of("id", acme, "domain", "ACME.example"));
    input.put("city", null);
    GraphQlTester.Response changed = update(input);

    changed.path("updateCompany.company.domain").entity(String.class).isEqualTo("acme.example");
    changed.path("updateCompany.company.city").valueIsNull();
    changed.path("updateCompany.company.country").entity(String.class).isEqualTo("DE");
    changed.path("updateCompany.company.version").entity(Integer.class).isEqualTo(2);
    update(Map.of("id", acme, "country", "DE"))
        .path("updateCompany.company.version")
        .entity(Integer.class)
        .isEqualTo(2);
  }

  @Test
  void showsBothValuesWhereSomebodyWasFaster() {
    update(Map.of("id", acme, "city", "Bonn"));

    GraphQlTester.Response late = update(Map.of("id", acme, "city", "Aachen", "expectedVersion", 1));

    assertThat(codes(late, "updateCompany")).containsExactly("VERSION_CONFLICT");
    late.path("updateCompany.conflict.current.version").entity(Integer.class).isEqualTo(2);
    late.path("updateCompany.conflict.fields[0]")
        .entity(Map.class)
        .isEqualTo(Map.of("field", "city", "yours", "Aachen", "theirs", "Bonn"));
  }

  @Test
  void tellsOfACompanyAllThatIsKnown() {
    as("viewer")
        .document("{ contacts(search: \"alpha\") { edges { node { company { name city version } } } } }")
        .execute()
        .path("contacts.edges[0].node.company")
        .entity(Map.class)
        .isEqualTo(Map.of("name", "Acme", "city", "Köln", "version", 1));
    as("viewer")
        .document("query ($id: ID!) { company(id: $id) { name } node(id: $id) { ... on Company { city } } }")
        .variable("id", acme)
        .execute()
        .path("node.city")
        .entity(String.class)
        .isEqualTo("Köln");
  }

  @Test
  void leavesATraceOfWhoChangedWhat() {
    String id = company(Map.of("name", "Short"));
    update(Map.of("id", id, "city", "Ulm"));
    delete(id);

    List<String> trace =
        Query.of(
                "SELECT concat_ws(' ', actor_name, action, before, after) FROM workspace_audit"
                    + " WHERE object_id = ? ORDER BY id",
                Company.PREFIX.uuid(id))
            .list(database, row -> Rows.required(row, 0, String.class))
            .collectList()
            .blockOptional()
            .orElseThrow();
    assertThat(trace)
        .containsExactly(
            "Amir Agent createCompany {\"name\": \"Short\"}",
            "Amir Agent updateCompany {\"city\": null} {\"city\": \"Ulm\"}",
            "Amir Agent deleteCompany {\"city\": \"Ulm\", \"name\": \"Short\"}");
  }

  @Test
  void doesNothingForAViewer() {
    as("viewer")
        .document("mutation { createCompany(input: { name: \"X\" }) { userErrors { code } } }")
        .execute()
        .path("createCompany.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("PERMISSION_REQUIRED");
  }
}
