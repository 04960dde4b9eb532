package dev.muster.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who works where, and did before. */
class CompanyContactsTest extends CompaniesApi {

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
}
