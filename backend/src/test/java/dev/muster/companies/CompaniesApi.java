package dev.muster.companies;

import dev.muster.BackendTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests on three companies: two at Acme, one at Zenith, nobody at Empty. */
abstract class CompaniesApi extends BackendTest {

  protected static final String PAYLOAD =
      """
      { company { id version name city country domain }
        conflict { current { version } fields { field yours theirs } } userErrors { code field message } }
      """;
  protected static final String LIST =
      """
      query ($search: String, $filter: CompanyFilter, $orderBy: [CompanyOrder!], $first: Int, $after: String,
          $last: Int, $before: String, $offset: Int) {
        companies(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after,
            last: $last, before: $before, offset: $offset) {
          count { value } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges { node { name contactCount { value relation } } }
        }
      }
      """;

  protected String acme = "";
  protected String zenith = "";

  @BeforeEach
  void threeCompanies() {
    acme = company(Map.of("name", "Acme", "industry", "Tools", "city", "Köln", "country", "de"));
    zenith = company(Map.of("name", "Zenith", "industry", "Watches", "domain", "Zenith.example"));
    company(Map.of("name", "Empty"));
    contact(Map.of("lastName", "Alpha", "companyId", acme));
    contact(Map.of("lastName", "Beta", "companyId", acme));
    contact(Map.of("lastName", "Gamma", "companyId", zenith));
  }

  protected String company(Map<String, Object> input) {
    return change("createCompany", "CreateCompanyInput", input)
        .path("createCompany.company.id")
        .entity(String.class)
        .get();
  }

  protected GraphQlTester.Response update(Map<String, Object> input) {
    return change("updateCompany", "UpdateCompanyInput", input);
  }

  protected GraphQlTester.Response change(String mutation, String type, Map<String, Object> input) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, PAYLOAD);
    return as("agent").document(document).variable("input", input).execute();
  }

  protected GraphQlTester.Response delete(String id) {
    return as("agent")
        .document(
            "mutation ($id: ID!) { deleteCompany(input: { id: $id }) { deletedId userErrors { code message } } }")
        .variable("id", id)
        .execute();
  }

  protected String contact(Map<String, Object> input) {
    return as("agent")
        .document(
            "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }")
        .variable("input", input)
        .execute()
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }

  protected GraphQlTester.Response list(Map<String, Object> arguments) {
    GraphQlTester.Request<?> request = as("viewer").document(LIST);
    arguments.forEach(request::variable);
    return request.execute();
  }

  protected static List<String> names(GraphQlTester.Response list) {
    return list.path("companies.edges[*].node.name").entityList(String.class).get();
  }

  protected static List<String> codes(GraphQlTester.Response response, String mutation) {
    return response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
  }
}
