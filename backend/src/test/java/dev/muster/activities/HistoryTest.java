package dev.muster.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.selection.ContactIds;
import dev.muster.sql.Query;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class HistoryTest extends BackendTest {

  private static final String TIMELINE =
      """
      query ($id: ID!, $types: [TimelineType!], $first: Int, $after: String) {
        contact(id: $id) { timeline(types: $types, first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          edges { node { id at type actorName action bulkAction names changes { field before after }
            consent { status } event { name value } } }
        } }
      }
      """;

  @Autowired private Timeline timeline;
  @Autowired private GraphQlSource source;

  private String contact = "";
  private String company = "";

  @BeforeEach
  void somethingHappened() {
    company = change("createCompany", "company { id }", "CreateCompanyInput", Map.of("name", "Acme"));
    contact =
        change(
            "createContact",
            "contact { id }",
            "CreateContactInput",
            Map.of("lastName", "Lovelace", "tags", List.of("Math")));
    update(Map.of("id", contact, "firstName", "Ada", "jobTitle", "Countess"));
    update(Map.of("id", contact, "companyId", company, "department", "Engines"));
    as("agent")
        .document(
            """
            mutation ($id: ID!) {
              recordConsent(input: { contactId: $id, channel: EMAIL, status: OPTED_OUT }) { userErrors { code } }
              recordExternalEvents(input: { events: [
                { contactId: $id, name: "visit", at: "2001-02-03T04:05:06Z", value: 7 },
                { contactId: $id, name: "call" }] }) { userErrors { code } }
            }
            """)
        .variable("id", contact)
        .executeAndVerify();
  }

  @Test
  void tellsWhatHappenedTheLatestFirst() {
    assertThat(told(Map.of()))
        .containsExactly(
            "EVENT call",
            "CONSENT OPTED_OUT",
            "COMPANY [companyId]",
            "CHANGE [department]",
            "CHANGE [firstName, jobTitle]",
            "CREATED []",
            "EVENT visit");
  }

  @Test
  void tellsOnlyWhatIsAskedFor() {
    assertThat(told(Map.of("types", List.of("EVENT")))).containsExactly("EVENT call", "EVENT visit");
    assertThat(told(Map.of("types", List.of("CREATED", "COMPANY"))))
        .containsExactly("COMPANY [companyId]", "CREATED []");
    assertThat(told(Map.of("types", List.of()))).isEmpty();
  }

  @Test
  void turnsItsPagesWithoutLossOrRepetition() {
    List<String> whole = told(Map.of());
    for (int size = 1; size < 4; size++) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      boolean more = true;
      while (more) {
        GraphQlTester.Response page =
            timeline(cursor == null ? Map.of("first", size) : Map.of("first", size, "after", cursor));
        seen.addAll(told(page));
        cursor = page.path("contact.timeline.pageInfo.endCursor").entity(String.class).get();
        more = page.path("contact.timeline.pageInfo.hasNextPage").entity(Boolean.class).get();
      }
      assertThat(seen).isEqualTo(whole);
    }
  }

  @Test
  void saysWhoDidWhatWithValuesBeforeAndAfter() {
    GraphQlTester.Response response = timeline(Map.of("types", List.of("COMPANY")));

    response.path("contact.timeline.edges[0].node.actorName").entity(String.class).isEqualTo("Amir Agent");
    response.path("contact.timeline.edges[0].node.action").entity(String.class).isEqualTo("updateContact");
    response.path("contact.timeline.edges[0].node.changes[0].before").valueIsNull();
    response
        .path("contact.timeline.edges[0].node.names")
        .entity(Map.class)
        .isEqualTo(Map.of(company, "Acme"));
    response.path("contact.timeline.edges[0].node.changes[0].after").entity(String.class).isEqualTo(company);
  }

  @Test
  void namesTheBulkActionBehindAChange() {
    UUID action = UUID.randomUUID();
    Query.of(
            "INSERT INTO audit (contact_id, actor_id, actor_name, action, bulk_action_id, field, after)"
                + " VALUES (?, uuidv7(), 'X', 'addTags', ?, 'tags', '[]')",
            ContactIds.PREFIX.uuid(contact),
            action)
        .update(database)
        .block();

    assertThat(told(Map.of("types", List.of("TAGS")))).containsExactly("TAGS [tags]");
    timeline(Map.of("first", 1))
        .path("contact.timeline.edges[0].node.bulkAction")
        .entity(String.class)
        .isEqualTo(AuditEntry.BULK_ACTION.id(action));
  }

  @Test
  void auditsEverythingFieldByField() {
    GraphQlTester.Response response =
        as("viewer")
            .document(
                """
                query ($id: ID!, $after: String) { contact(id: $id) { audit(first: 5, after: $after) {
                  pageInfo { endCursor hasNextPage } edges { node { id actorName action field before after names } } } } }
                """)
            .variable("id", contact)
            .execute();

    response
        .path("contact.audit.edges[*].node.action")
        .entityList(String.class)
        .satisfies(actions ->
            assertThat(actions)
                .startsWith(
                    "recordExternalEvents", "recordExternalEvents", "recordConsent", "recordConsent"));
    response.path("contact.audit.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
  }

  @Test
  void readsThoseOfAWholePageTogether() {
    as("viewer")
        .document(
            "{ contacts { edges { node { timeline(first: 1) { edges { node { type } } } audit(first: 1) { edges { cursor } } } } } }")
        .execute()
        .path("contacts.edges[*].node.timeline.edges[*].node.type")
        .entityList(String.class)
        .containsExactly("EVENT");
  }

  @Test
  void refusesCursorsThatAreNotItsOwn() {
    timeline(Map.of("after", "nonsense"))
        .errors()
        .satisfy(errors ->
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", "MALFORMED_CURSOR"));
  }

  @Test
  void knowsTheTypesOfTheSchemaAndNoneBesides() {
    GraphQLEnumType types = source.schema().getTypeAs("TimelineType");

    assertThat(timeline.kinds())
        .isEqualTo(
            types.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.toSet()));
  }

  private List<String> told(Map<String, Object> arguments) {
    return told(timeline(arguments));
  }

  private static List<String> told(GraphQlTester.Response response) {
    List<String> told = new ArrayList<>();
    for (Map<?, ?> entry : response.path("contact.timeline.edges[*].node").entityList(Map.class).get()) {
      told.add(entry.get("type") + " " + about(entry));
    }
    return told;
  }

  private static Object about(Map<?, ?> entry) {
    if (entry.get("event") instanceof Map<?, ?> event) {
      return String.valueOf(event.get("name"));
    }
    if (entry.get("consent") instanceof Map<?, ?> consent) {
      return String.valueOf(consent.get("status"));
    }
    return ((List<?>) java.util.Objects.requireNonNull(entry.get("changes")))
        .stream().map(change -> ((Map<?, ?>) change).get("field")).toList();
  }

  private GraphQlTester.Response timeline(Map<String, Object> arguments) {
    GraphQlTester.Request<?> request = as("viewer").document(TIMELINE).variable("id", contact);
    arguments.forEach(request::variable);
    return request.execute();
  }

  private void update(Map<String, Object> input) {
    change("updateContact", "contact { id }", "UpdateContactInput", input);
  }

  private String change(String mutation, String fields, String type, Map<String, Object> input) {
    String document = "mutation ($input: %s!) { %s(input: $input) { %s } }".formatted(type, mutation, fields);
    return as("agent")
        .document(document)
        .variable("input", input)
        .execute()
        .path(mutation + "." + fields.split(" ")[0] + ".id")
        .entity(String.class)
        .get();
  }
}
