package dev.muster.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.selection.ContactIds;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class ExternalEventsTest extends BackendTest {

  private String ada = "";
  private String byron = "";

  @BeforeEach
  void twoContacts() {
    ada = create("Ada");
    byron = create("Byron");
  }

  @Test
  void recordsWhatOtherSystemsReport() {
    GraphQlTester.Response recorded =
        record(
            Map.of("contactId", ada, "name", "purchase", "value", 12.5, "at", "2026-01-02T03:04:05Z"),
            Map.of("contactId", ada, "name", "call", "at", "2026-01-01T00:00:00Z", "contacted", true),
            Map.of("contactId", byron, "name", "purchase", "at", "2025-01-01T00:00:00Z"));

    recorded.path("recordExternalEvents.recorded").entity(Integer.class).isEqualTo(3);
    GraphQlTester.Response shown = shown(ada);
    shown
        .path("contact.externalEvents.edges[*].node.name")
        .entityList(String.class)
        .containsExactly("purchase", "call");
    shown.path("contact.externalEvents.edges[0].node.value").entity(Double.class).isEqualTo(12.5);
    assertThat(moment(shown, "lastActivityAt")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(moment(shown, "lastContactedAt")).isEqualTo("2026-01-01T00:00:00Z");
    shown.path("contact.version").entity(Integer.class).isEqualTo(1);
  }

  @Test
  void neverGoesBackToAnEarlierActivity() {
    record(Map.of("contactId", ada, "name", "visit", "at", "2026-01-02T00:00:00Z"));
    record(Map.of("contactId", ada, "name", "call", "at", "2025-01-02T00:00:00Z", "contacted", true));

    assertThat(moment(shown(ada), "lastActivityAt")).isEqualTo("2026-01-02T00:00:00Z");
    assertThat(moment(shown(ada), "lastContactedAt")).isEqualTo("2025-01-02T00:00:00Z");
  }

  @Test
  void recordsNothingWhereOneContactIsUnknown() {
    String unknown = ContactIds.PREFIX.id(UUID.randomUUID());
    GraphQlTester.Response refused =
        record(
            Map.of("contactId", ada, "name", "visit"),
            Map.of("contactId", unknown, "name", "visit"),
            Map.of("contactId", "nonsense", "name", "visit"));

    refused
        .path("recordExternalEvents.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("NOT_FOUND");
    refused
        .path("recordExternalEvents.userErrors[0].contactIds")
        .entityList(String.class)
        .containsExactly(unknown, "nonsense");
    shown(ada).path("contact.externalEvents.edges").entityList(Object.class).hasSize(0);
  }

  @ParameterizedTest
  @CsvSource({"' ',2026-01-01T00:00:00Z,REQUIRED", "visit,2999-01-01T00:00:00Z,INVALID"})
  void namesTheRuleThatAnEventBreaks(String name, String at, String code) {
    GraphQlTester.Response refused = record(Map.of("contactId", ada, "name", name, "at", at));

    refused.path("recordExternalEvents.userErrors[*].code").entityList(String.class).containsExactly(code);
    refused.path("recordExternalEvents.userErrors[0].field[2]").entity(String.class).isEqualTo("0");
  }

  @Test
  void takesAThousandAtOnceAndNotOneMore() {
    List<Map<String, Object>> events =
        new ArrayList<>(Collections.nCopies(1_000, Map.of("contactId", ada, "name", "visit")));

    record(events).path("recordExternalEvents.recorded").entity(Integer.class).isEqualTo(1_000);
    events.add(Map.of("contactId", ada, "name", "visit"));
    record(events)
        .path("recordExternalEvents.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("TOO_MANY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ name: \"purchase\" } | Byron Ada",
        "{ name: \"Purchase\" } | ''",
        "{ name: \"purchase\", value: { gte: 12.5 } } | Ada",
        "{ name: \"purchase\", at: { lt: \"2025-06-01T00:00:00Z\" } } | Byron",
        "{ name: \"purchase\", times: { gte: 2 } } | Ada",
        "{ name: \"purchase\", value: { lt: 100 }, times: { eq: 1 } } | Ada",
        "{ name: \"visit\", times: { eq: 0 } } | Byron Ada",
        "{ name: \"purchase\", times: { isEmpty: true } } | ''",
        "{ name: \"purchase\", times: { isEmpty: false } } | Byron Ada"
      })
  void findsByNameTimeValueAndNumber(String filter, String names) {
    record(
        Map.of("contactId", ada, "name", "purchase", "value", 12.5),
        Map.of("contactId", ada, "name", "purchase", "value", 120),
        Map.of("contactId", byron, "name", "purchase", "at", "2025-01-01T00:00:00Z"));

    List<String> found =
        as("viewer")
            .document(
                "{ contacts(filter: { externalEvents: " + filter + " }) { edges { node { lastName } } } }")
            .execute()
            .path("contacts.edges[*].node.lastName")
            .entityList(String.class)
            .get();
    assertThat(String.join(" ", found)).isEqualTo(names);
  }

  @Test
  void saysItsFilterInWords() {
    as("viewer")
        .document(
            """
            { filterWords(filter: { externalEvents: { name: "purchase", value: { gte: 12.5 }, times: { gte: 2 } } }) }
            """)
        .execute()
        .path("filterWords")
        .entity(String.class)
        .isEqualTo("Event “purchase” value is at least 12.5 and event “purchase” times is at least 2");
  }

  private static String moment(GraphQlTester.Response response, String field) {
    String text = response.path("contact." + field).entity(String.class).get();
    return OffsetDateTime.parse(text).toInstant().toString();
  }

  private GraphQlTester.Response shown(String contact) {
    return as("viewer")
        .document(
            """
            query ($id: ID!) { contact(id: $id) { version lastActivityAt lastContactedAt
              externalEvents { edges { node { name value at } } } } }
            """)
        .variable("id", contact)
        .execute();
  }

  @SafeVarargs
  private GraphQlTester.Response record(Map<String, Object>... events) {
    return record(List.of(events));
  }

  private GraphQlTester.Response record(List<Map<String, Object>> events) {
    return as("sample-app")
        .document(
            """
            mutation ($events: [ExternalEventInput!]!) { recordExternalEvents(input: { events: $events }) {
              recorded userErrors { code field contactIds } } }
            """)
        .variable("events", events)
        .execute();
  }

  private String create(String lastName) {
    return as("agent")
        .document("mutation ($name: String) { createContact(input: { lastName: $name }) { contact { id } } }")
        .variable("name", lastName)
        .execute()
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }
}
