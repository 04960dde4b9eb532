package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.selection.ContactIds;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class ContactChangesTest extends BackendTest {

  private static final String PAYLOAD =
      """
      { contact { id version firstName lastName email jobTitle status owner { name } tags { name } }
        conflict { current { version lastName } fields { field yours theirs } }
        userErrors { code field permission } }
      """;

  @Test
  void makesAContactThatItsMakerOwns() {
    GraphQlTester.Response made =
        create(Map.of("firstName", "  Ada ", "lastName", "Lovelace", "tags", List.of("Math", "math ")));

    made.path("createContact.contact.firstName").entity(String.class).isEqualTo("Ada");
    made.path("createContact.contact.version").entity(Integer.class).isEqualTo(1);
    made.path("createContact.contact.status").entity(String.class).isEqualTo("ACTIVE");
    made.path("createContact.contact.owner.name").entity(String.class).isEqualTo("Amir Agent");
    made.path("createContact.contact.tags[*].name").entityList(String.class).containsExactly("Math");
  }

  @ParameterizedTest
  @CsvSource({
    "firstName,'  ',REQUIRED",
    "email,not an address,INVALID",
    "email,a@b,INVALID",
    "companyId,company_01h455vb4pex5vsknk084sn02q,NOT_FOUND",
    "ownerId,contact_01h455vb4pex5vsknk084sn02q,NOT_FOUND",
  })
  void namesTheRuleThatANewContactBreaks(String field, String value, String code) {
    Map<String, Object> input = new HashMap<>(Map.of(field, value));
    if (!code.equals("REQUIRED")) {
      input.put("lastName", "Known");
    }

    assertThat(codes(create(input), "createContact")).containsExactly(code);
    assertThat(contacts()).isZero();
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThat(codes(create(Map.of("firstName", "a".repeat(101))), "createContact"))
        .containsExactly("TOO_LONG");
  }

  @Test
  void keepsWhatIsAbsentAndClearsWhatIsNull() {
    String id = id(create(Map.of("firstName", "Ada", "lastName", "Lovelace", "jobTitle", "Countess")));
    Map<String, Object> input = new HashMap<>(Map.of("id", id, "lastName", "King"));
    input.put("jobTitle", null);

    GraphQlTester.Response changed = update(input);

    changed.path("updateContact.contact.firstName").entity(String.class).isEqualTo("Ada");
    changed.path("updateContact.contact.lastName").entity(String.class).isEqualTo("King");
    changed.path("updateContact.contact.jobTitle").valueIsNull();
    changed.path("updateContact.contact.version").entity(Integer.class).isEqualTo(2);
  }

  @Test
  void leavesTheVersionAloneWhereNothingChanges() {
    String id = id(create(Map.of("lastName", "Lovelace")));

    update(Map.of("id", id, "lastName", "Lovelace"))
        .path("updateContact.contact.version")
        .entity(Integer.class)
        .isEqualTo(1);
  }

  @Test
  void showsBothValuesWhereSomebodyWasFaster() {
    String id = id(create(Map.of("lastName", "Lovelace")));
    update(Map.of("id", id, "lastName", "King"));

    GraphQlTester.Response late = update(Map.of("id", id, "expectedVersion", 1, "lastName", "Byron"));

    assertThat(codes(late, "updateContact")).containsExactly("VERSION_CONFLICT");
    late.path("updateContact.contact").valueIsNull();
    late.path("updateContact.conflict.current.lastName").entity(String.class).isEqualTo("King");
    late.path("updateContact.conflict.fields[0]")
        .entity(Map.class)
        .isEqualTo(Map.of("field", "lastName", "yours", "Byron", "theirs", "King"));
  }

  @Test
  void answersForAContactThatIsNotThereAsForOneThatNeverWas() {
    String unknown = ContactIds.PREFIX.id(UUID.randomUUID());

    assertThat(codes(update(Map.of("id", unknown, "lastName", "X")), "updateContact"))
        .containsExactly("NOT_FOUND");
  }

  @Test
  void findsAChangedNameAtOnce() {
    String id = id(create(Map.of("lastName", "Lovelace")));
    update(Map.of("id", id, "lastName", "Byron"));

    as("viewer")
        .document("{ contacts(search: \"byr\") { edges { node { id } } } }")
        .execute()
        .path("contacts.edges[*].node.id")
        .entityList(String.class)
        .containsExactly(id);
  }

  @Test
  void makesOneContactOfARepeatedRequest() {
    Map<String, Object> input = Map.of("lastName", "Lovelace", "idempotencyKey", "once");

    assertThat(id(create(input))).isEqualTo(id(create(input)));
    assertThat(contacts()).isEqualTo(1);
    assertThat(codes(create(Map.of("lastName", "King", "idempotencyKey", "once")), "createContact"))
        .containsExactly("IDEMPOTENCY_CONFLICT");
  }

  @Test
  void doesNothingForAViewerAndNamesThePermission() {
    GraphQlTester.Response refused =
        change("viewer", "createContact", "CreateContactInput", Map.of("lastName", "X"));

    assertThat(codes(refused, "createContact")).containsExactly("PERMISSION_REQUIRED");
    refused.path("createContact.userErrors[0].permission").entity(String.class).isEqualTo("CONTACT_EDIT");
    assertThat(contacts()).isZero();
  }

  @Test
  void leavesATraceOfWhoChangedWhat() {
    String id = id(create(Map.of("lastName", "Lovelace")));
    update(Map.of("id", id, "lastName", "King"));
    update(Map.of("id", id, "lastName", "King"));

    List<String> trace =
        Query.of("SELECT concat_ws(' ', actor_name, action, field, before, after) FROM audit ORDER BY id")
            .list(database, row -> Rows.required(row, 0, String.class))
            .collectList()
            .blockOptional()
            .orElseThrow();

    assertThat(trace).hasSize(2);
    assertThat(trace.getFirst())
        .startsWith("Amir Agent createContact")
        .contains("\"lastName\": \"Lovelace\"");
    assertThat(trace.getLast()).isEqualTo("Amir Agent updateContact lastName \"Lovelace\" \"King\"");
  }

  private GraphQlTester.Response create(Map<String, Object> input) {
    return change("agent", "createContact", "CreateContactInput", input);
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return change("agent", "updateContact", "UpdateContactInput", input);
  }

  private GraphQlTester.Response change(String who, String mutation, String type, Map<String, Object> input) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, PAYLOAD);
    return as(who).document(document).variable("input", input).execute();
  }

  private static String id(GraphQlTester.Response made) {
    return made.path("createContact.contact.id").entity(String.class).get();
  }

  private static List<String> codes(GraphQlTester.Response response, String mutation) {
    return response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
  }

  private int contacts() {
    return as("viewer")
        .document("{ contacts { count { value } } }")
        .execute()
        .path("contacts.count.value")
        .entity(Integer.class)
        .get();
  }
}
