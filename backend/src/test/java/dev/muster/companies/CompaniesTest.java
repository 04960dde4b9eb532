package dev.muster.companies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class CompaniesTest extends BackendTest {

  private static final String PAYLOAD =
      """
      { company { id version name city country domain }
        conflict { current { version } fields { field yours theirs } } userErrors { code field message } }
      """;
  private static final String LIST =
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

  private String acme = "";
  private String zenith = "";

  @BeforeEach
  void threeCompanies() {
    acme = company(Map.of("name", "Acme", "industry", "Tools", "city", "Köln", "country", "de"));
    zenith = company(Map.of("name", "Zenith", "industry", "Watches", "domain", "Zenith.example"));
    company(Map.of("name", "Empty"));
    contact(Map.of("lastName", "Alpha", "companyId", acme));
    contact(Map.of("lastName", "Beta", "companyId", acme));
    contact(Map.of("lastName", "Gamma", "companyId", zenith));
  }

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
  void findsItsContactsByItsNewNameAtOnce() {
    assertThat(codes(update(Map.of("id", acme, "name", "Zenith")), "updateCompany"))
        .containsExactly("ALREADY_EXISTS");
    update(Map.of("id", acme, "name", "Apex"));

    assertThat(contacts("search: \"apex\"")).containsExactly("Beta", "Alpha");
    assertThat(contacts("search: \"acme\"")).isEmpty();
  }

  @Test
  void staysWhileSomebodyWorksThereAndLivesOnInTheirHistory() {
    String gamma = contact(Map.of("lastName", "Delta", "companyId", zenith, "jobTitle", "Smith"));
    String refused = delete(zenith).path("deleteCompany.userErrors[0].message").entity(String.class).get();

    assertThat(refused).startsWith("2 contacts");
    moveEverybody(zenith, acme);
    delete(zenith).path("deleteCompany.deletedId").entity(String.class).isEqualTo(zenith);
    assertThat(history(gamma)).containsExactly("Acme Smith true", "Zenith Smith false");
    assertThat(names(list(Map.of()))).containsExactly("Acme", "Empty");
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
  void remembersEachTimeAtACompany() {
    String id = contact(Map.of("lastName", "Delta", "companyId", acme, "jobTitle", "Smith"));
    updateContact(Map.of("id", id, "companyId", zenith, "jobTitle", "Chief"));
    Map<String, Object> nowhere = new HashMap<>(Map.of("id", id));
    nowhere.put("companyId", null);
    updateContact(nowhere);
    updateContact(Map.of("id", id, "companyId", acme));
    updateContact(Map.of("id", id, "jobTitle", "Owner"));

    assertThat(history(id)).containsExactly("Acme Owner true", "Zenith Chief false", "Acme Smith false");
    assertThat(contacts("filter: { companyHistory: { any: [\"" + zenith + "\"] } }"))
        .containsExactly("Delta", "Gamma");
    assertThat(contacts("filter: { companyHistory: { none: [\"" + acme + "\"] } }")).containsExactly("Gamma");
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

  private String company(Map<String, Object> input) {
    return change("createCompany", "CreateCompanyInput", input)
        .path("createCompany.company.id")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return change("updateCompany", "UpdateCompanyInput", input);
  }

  private GraphQlTester.Response change(String mutation, String type, Map<String, Object> input) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, PAYLOAD);
    return as("agent").document(document).variable("input", input).execute();
  }

  private GraphQlTester.Response delete(String id) {
    return as("agent")
        .document(
            "mutation ($id: ID!) { deleteCompany(input: { id: $id }) { deletedId userErrors { code message } } }")
        .variable("id", id)
        .execute();
  }

  private String contact(Map<String, Object> input) {
    return as("agent")
        .document(
            "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }")
        .variable("input", input)
        .execute()
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }

  private void updateContact(Map<String, Object> input) {
    as("agent")
        .document(
            "mutation ($input: UpdateContactInput!) { updateContact(input: $input) { userErrors { code } } }")
        .variable("input", input)
        .executeAndVerify();
  }

  private void moveEverybody(String from, String to) {
    as("agent")
        .document(
            "query ($id: ID!) { contacts(filter: { company: { id: { eq: $id } } }) { edges { node { id } } } }")
        .variable("id", from)
        .execute()
        .path("contacts.edges[*].node.id")
        .entityList(String.class)
        .get()
        .forEach(contact -> updateContact(Map.of("id", contact, "companyId", to)));
  }

  private List<String> history(String contact) {
    GraphQlTester.Response response =
        as("viewer")
            .document(
                "query ($id: ID!) { contact(id: $id) { companyHistory { companyName jobTitle current from to } } }")
            .variable("id", contact)
            .execute();
    List<String> periods = new ArrayList<>();
    for (Map<?, ?> period : response.path("contact.companyHistory").entityList(Map.class).get()) {
      assertThat(period.get("from")).isNotNull();
      assertThat(period.get("to") == null).isEqualTo(period.get("current"));
      periods.add(period.get("companyName") + " " + period.get("jobTitle") + " " + period.get("current"));
    }
    return periods;
  }

  private List<String> contacts(String arguments) {
    return as("viewer")
        .document("{ contacts(" + arguments + ") { edges { node { lastName } } } }")
        .execute()
        .path("contacts.edges[*].node.lastName")
        .entityList(String.class)
        .get();
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

  private GraphQlTester.Response list(Map<String, Object> arguments) {
    GraphQlTester.Request<?> request = as("viewer").document(LIST);
    arguments.forEach(request::variable);
    return request.execute();
  }

  private static List<String> names(GraphQlTester.Response list) {
    return list.path("companies.edges[*].node.name").entityList(String.class).get();
  }

  private static List<String> codes(GraphQlTester.Response response, String mutation) {
    return response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
  }
}
