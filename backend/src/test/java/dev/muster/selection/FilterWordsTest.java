package dev.muster.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class FilterWordsTest extends BackendTest {

  @Autowired private JsonMapper json;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{}                                                            | Everybody",
        "{'or': []}                                                    | Nobody",
        "{'status': {'eq': 'ACTIVE'}}                                  | Status is Active",
        "{'status': {'in': ['ACTIVE', 'INACTIVE']}}                    | Status is any of Active, Inactive",
        "{'not': {'lastName': {'eq': 'Baker'}}}                        | Not (last name is “Baker”)",
        "{'tags': {'none': ['vip']}, 'jobTitle': {'isEmpty': false}}   | Job title is not empty and tag is none of vip",
        "{'company': {'name': {'contains': 'law'}}}                    | Company name contains “law”",
        "{'owner': {'isMe': true}}                                     | Owner is me",
        "{'email': {'startsWith': 'info@', 'isEmpty': false}}          | E-mail starts with “info@” and e-mail is not empty",
        "{'createdAt': {'gt': '2026-11-22T06:30:00+01:00'}}            | Created is after 2026-11-22 05:30 UTC",
      })
  void saysEachOperator(String filter, String words) {
    assertThat(words(filter.replace('\'', '"'), null)).isEqualTo(words);
  }

  @Test
  void putsBracketsWhereTheJointChanges() {
    String filter =
        """
        {"status": {"eq": "ACTIVE"}, "or": [
          {"tags": {"any": ["vip", "prospect"]}},
          {"and": [{"firstName": {"eq": "Zoë"}}, {"not": {"or": [{"phone": {"isEmpty": true}}, {"id": {"in": []}}]}}]}
        ]}
        """;
    assertThat(words(filter, "  ann smith "))
        .isEqualTo(
            "Status is Active and (tag is any of vip, prospect or (first name is “Zoë” and"
                + " not (phone is empty or contact is any of nothing))) and search finds “ann smith”");
  }

  @Test
  void callsThingsByTheirNamesAndTheMissingMissing() {
    String contact = create(Map.of("lastName", "Bäcker", "tags", List.of("Très bien")));
    String tag =
        as("viewer")
            .document("{ tags { edges { node { id } } } }")
            .execute()
            .path("tags.edges[0].node.id")
            .entity(String.class)
            .get();
    String me = as("agent").document("{ me { id } }").execute().path("me.id").entity(String.class).get();
    String filter =
        "{\"and\": [{\"tags\": {\"all\": [\"%s\"]}}, {\"id\": {\"eq\": \"%s\"}}, {\"owner\": {\"id\": {\"eq\": \"%s\"}}}]}"
            .formatted(tag, contact, me);

    assertThat(words(filter, null))
        .isEqualTo("Tag is all of Très bien and contact is Bäcker and owner is Amir Agent");
    assertThat(words("{\"tags\": {\"any\": [\"tag_01h455vb4pex5vsknk084sn02q\"]}}", null))
        .isEqualTo("Tag is a missing tag");
  }

  @Test
  void saysTheWorkspacesOwnFieldsByTheirNames() {
    String field = field(Map.of("name", "Shoe size", "kind", "NUMBER"));
    String filter = "{\"customField\": {\"field\": \"%s\", \"number\": {\"gte\": 42.50}}}".formatted(field);

    assertThat(words(filter, null)).isEqualTo("Shoe size is at least 42.5");
    as("admin")
        .document(
            "mutation ($id: ID!) { deleteCustomField(input: { id: $id, confirm: true }) { userErrors { code } } }")
        .variable("id", field)
        .executeAndVerify();
    assertThat(words(filter, null)).isEqualTo("A missing custom field is at least 42.5");
    assertThat(problems(Map.of("customField", Map.of("field", field, "number", Map.of("gte", 42)))))
        .containsExactly("CUSTOM_FIELD_GONE customField.field");
  }

  @Test
  void saysNoMoreThanTenOfALongList() {
    String names = "\"n\"" + ", \"n\"".repeat(11);
    assertThat(words("{\"lastName\": {\"in\": [" + names + "]}}", null)).endsWith("“n” and 2 more");
  }

  @Test
  void saysWhatIsWrongWithAFilterThatWasKeptAndWhere() {
    Map<String, Object> filter =
        Map.of(
            "and",
            List.of(
                Map.of("shoeSize", Map.of("eq", 42)),
                Map.of("lastName", Map.of("like", "x")),
                Map.of("status", Map.of("in", List.of("ACTIVE", "ASLEEP"))),
                Map.of(
                    "createdAt",
                    Map.of("gt", "yesterday", "between", Map.of("from", "2026-01-01T00:00:00Z"))),
                Map.of("owner", "me")));

    assertThat(problems(filter))
        .containsExactlyInAnyOrder(
            "FIELD_GONE and.0.shoeSize",
            "FIELD_GONE and.1.lastName.like",
            "VALUE_GONE and.2.status.in.1",
            "TYPE_MISMATCH and.3.createdAt.gt",
            "VALUE_MISSING and.3.createdAt.between.to",
            "TYPE_MISMATCH and.4.owner");
    assertThat(
            problems(
                Map.of("company", Map.of("id", Map.of("in", List.of("company_01h455vb4pex5vsknk084sn02q"))))))
        .containsExactly("COMPANY_GONE company.id.in.0");
    assertThat(problems(Map.of("owner", Map.of("id", Map.of("eq", "user_01h455vb4pex5vsknk084sn02q")))))
        .containsExactly("USER_GONE owner.id.eq");
    assertThat(problems(Map.of("owner", Map.of("id", Map.of("eq", "nonsense")))))
        .containsExactly("MALFORMED_ID ");
    assertThat(problems(Map.of("id", Map.of("eq", "contact_01h455vb4pex5vsknk084sn02q")))).isEmpty();
    assertThat(problems(Map.of())).isEmpty();
  }

  private String words(String filter, @Nullable String search) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("filter", json.readValue(filter, Map.class));
    variables.put("search", search);
    return as("viewer")
        .document(
            "query ($filter: ContactFilter, $search: String) { filterWords(filter: $filter, search: $search) }")
        .variables(variables)
        .execute()
        .path("filterWords")
        .entity(String.class)
        .get();
  }

  private List<String> problems(Map<String, Object> filter) {
    return as("viewer")
        .document("query ($filter: Json!) { filterProblems(filter: $filter) { code path message } }")
        .variable("filter", filter)
        .execute()
        .path("filterProblems")
        .entityList(SavedProblem.class)
        .get()
        .stream()
        .map(problem -> problem.code() + " " + String.join(".", problem.path()))
        .toList();
  }

  private String field(Map<String, Object> input) {
    return as("admin")
        .document(
            "mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { id } } }")
        .variable("input", input)
        .execute()
        .path("createCustomField.customField.id")
        .entity(String.class)
        .get();
  }

  private String create(Map<String, Object> input) {
    return as("agent")
        .document(
            "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }")
        .variable("input", input)
        .execute()
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }
}
