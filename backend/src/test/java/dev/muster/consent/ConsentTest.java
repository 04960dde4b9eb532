package dev.muster.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.selection.ContactIds;
import dev.muster.sql.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class ConsentTest extends BackendTest {

  private static final Map<String, Object> OPT_IN =
      Map.of(
          "channel", "EMAIL",
          "status", "OPTED_IN",
          "type", "EXPLICIT",
          "source", "web form",
          "gdprBasis", "CONSENT",
          "proof", "form 17",
          "date", "2026-01-31");

  private String contact = "";

  @BeforeEach
  void someone() {
    contact = create(Map.of("lastName", "Lovelace"));
  }

  @Test
  void givesPermissionOnTheChannelAndKeepsWhy() {
    GraphQlTester.Response recorded = record(OPT_IN);

    recorded.path("recordConsent.contact.emailPermission").entity(String.class).isEqualTo("OPTED_IN");
    recorded.path("recordConsent.contact.phonePermission").entity(String.class).isEqualTo("UNKNOWN");
    recorded.path("recordConsent.contact.version").entity(Integer.class).isEqualTo(2);
    Map<?, ?> entry = recorded.path("recordConsent.contact.consents.edges[0].node").entity(Map.class).get();
    assertThat(entry.get("date")).isEqualTo("2026-01-31");
    assertThat(entry.get("proof")).isEqualTo("form 17");
    assertThat(entry.get("recordedBy")).isEqualTo("Amir Agent");
  }

  @Test
  void takesTheLatestDayForTrueNotTheLatestEntry() {
    record(Map.of("channel", "EMAIL", "status", "OPTED_OUT", "date", "2026-02-01"));
    GraphQlTester.Response late = record(OPT_IN);

    late.path("recordConsent.contact.emailPermission").entity(String.class).isEqualTo("OPTED_OUT");
    late.path("recordConsent.contact.displayStatus").entity(String.class).isEqualTo("UNSUBSCRIBED");
    late.path("recordConsent.contact.consents.edges[*].node.status")
        .entityList(String.class)
        .containsExactly("OPTED_OUT", "OPTED_IN");
    record(Map.of("channel", "EMAIL", "status", "PENDING", "date", "2026-02-01"))
        .path("recordConsent.contact.emailPermission")
        .entity(String.class)
        .isEqualTo("PENDING");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "OPTED_IN,-,web form,-,type",
        "OPTED_IN,IMPLIED,-,a letter,source",
        "OPTED_IN,IMPLIED,'  ',a letter,source",
        "PENDING,EXPLICIT,-,-,proof"
      })
  void refusesWhatLacksItsOrigin(String status, String type, String source, String proof, String field) {
    Map<String, Object> input = new HashMap<>(Map.of("channel", "PHONE", "status", status));
    input.put("type", type);
    input.put("source", source);
    input.put("proof", proof);
    GraphQlTester.Response refused = record(input);

    refused
        .path("recordConsent.userErrors[*].code")
        .entityList(String.class)
        .satisfies(codes -> assertThat(codes).containsOnly("INVALID"));
    refused.path("recordConsent.userErrors[0].field[1]").entity(String.class).isEqualTo(field);
    assertThat(entries()).isEmpty();
  }

  @Test
  void refusesADayThatHasNotBegun() {
    String tomorrow = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();

    record(Map.of("channel", "EMAIL", "status", "OPTED_OUT", "date", tomorrow))
        .path("recordConsent.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("INVALID");
  }

  @Test
  void refusesForContactsThatAreNotThereAndForViewers() {
    Map<String, Object> input = new HashMap<>(OPT_IN);
    input.put("contactId", ContactIds.PREFIX.id(UUID.randomUUID()));

    assertThat(codes(record("agent", input))).containsExactly("NOT_FOUND");
    input.put("contactId", contact);
    assertThat(codes(record("viewer", input))).containsExactly("PERMISSION_REQUIRED");
  }

  @Test
  void recordsARepeatedRequestOnce() {
    Map<String, Object> input = new HashMap<>(OPT_IN);
    input.put("idempotencyKey", "once");
    record(input);
    record(input);

    assertThat(entries()).hasSize(1);
  }

  @Test
  void comesWithANewContact() {
    String id =
        create(
            Map.of(
                "lastName",
                "Byron",
                "consents",
                List.of(OPT_IN, Map.of("channel", "PHONE", "status", "OPTED_OUT"))));

    GraphQlTester.Response shown =
        as("viewer")
            .document(
                "query ($id: ID!) { contact(id: $id) { version emailPermission phonePermission lastActivityAt"
                    + " consents(channel: PHONE) { edges { node { status } } } } }")
            .variable("id", id)
            .execute();
    shown.path("contact.version").entity(Integer.class).isEqualTo(1);
    shown.path("contact.emailPermission").entity(String.class).isEqualTo("OPTED_IN");
    shown.path("contact.phonePermission").entity(String.class).isEqualTo("OPTED_OUT");
    shown.path("contact.lastActivityAt").hasValue();
    shown.path("contact.consents.edges[*].node.status").entityList(String.class).containsExactly("OPTED_OUT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ channel: EMAIL } | 1",
        "{ channel: PHONE } | 0",
        "{ channel: EMAIL, status: { eq: OPTED_OUT } } | 1",
        "{ channel: EMAIL, status: { eq: OPTED_IN } } | 0",
        "{ channel: EMAIL, type: { isEmpty: true }, date: { gte: \"2026-02-01\" } } | 1",
        "{ channel: EMAIL, source: { contains: \"form\" } } | 0"
      })
  void findsByTheLatestEntryOnly(String filter, int found) {
    record(OPT_IN);
    record(Map.of("channel", "EMAIL", "status", "OPTED_OUT", "date", "2026-02-02"));

    as("viewer")
        .document("{ contacts(filter: { consent: " + filter + " }) { count { value } } }")
        .execute()
        .path("contacts.count.value")
        .entity(Integer.class)
        .isEqualTo(found);
  }

  @Test
  void saysItsFilterInWords() {
    as("viewer")
        .document("{ filterWords(filter: { consent: { channel: EMAIL, status: { eq: OPTED_IN } } }) }")
        .execute()
        .path("filterWords")
        .entity(String.class)
        .isEqualTo("E-mail consent status is Opted in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UPDATE consent SET status = 'OPTED_IN'", "DELETE FROM consent", "TRUNCATE consent"})
  void cannotBeChangedByTheApplicationItself(String statement) {
    record(Map.of("channel", "EMAIL", "status", "OPTED_OUT"));

    Throwable refused = null;
    try {
      Query.of(statement).update(database).block();
    } catch (RuntimeException denied) {
      refused = denied;
    }
    assertThat(refused).hasMessageContaining("permission denied");
    assertThat(entries()).containsExactly("OPTED_OUT");
  }

  private List<String> entries() {
    return as("viewer")
        .document("query ($id: ID!) { contact(id: $id) { consents { edges { node { status } } } } }")
        .variable("id", contact)
        .execute()
        .path("contact.consents.edges[*].node.status")
        .entityList(String.class)
        .get();
  }

  private GraphQlTester.Response record(Map<String, Object> consent) {
    Map<String, Object> input = new HashMap<>(consent);
    input.put("contactId", contact);
    return record("agent", input);
  }

  private GraphQlTester.Response record(String who, Map<String, Object> input) {
    return as(who)
        .document(
            """
            mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
              contact { version emailPermission phonePermission displayStatus
                consents { edges { node { status date proof recordedBy } } } }
              userErrors { code field } } }
            """)
        .variable("input", input)
        .execute();
  }

  private static List<String> codes(GraphQlTester.Response response) {
    return response.path("recordConsent.userErrors[*].code").entityList(String.class).get();
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
