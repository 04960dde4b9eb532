package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.access.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class TeamsTest extends BackendTest {

  private static final String PAYLOAD =
      """
      { contact { id version team { name } }
        conflict { fields { field yours theirs } } userErrors { code field policyKey } }
      """;

  private String admin = "";
  private String viewer = "";

  @BeforeEach
  void everybodyHasBeenHere() {
    admin = id("admin");
    viewer = id("viewer");
  }

  @Test
  void keepsATeamBesideTheOwner() {
    GraphQlTester.Response made = create(Map.of("lastName", "Lovelace", "teamIds", List.of(viewer, admin)));

    made.path("createContact.contact.team[*].name")
        .entityList(String.class)
        .containsExactly("Ada Admin", "Vera Viewer");
    made.path("createContact.contact.version").entity(Integer.class).isEqualTo(1);
  }

  @Test
  void replacesTheTeamAndLeavesATrace() {
    String id = contact(List.of(viewer));
    GraphQlTester.Response same = update(Map.of("id", id, "teamIds", List.of(viewer, viewer)));
    GraphQlTester.Response changed = update(Map.of("id", id, "teamIds", List.of(admin)));

    same.path("updateContact.contact.version").entity(Integer.class).isEqualTo(1);
    changed.path("updateContact.contact.version").entity(Integer.class).isEqualTo(2);
    changed.path("updateContact.contact.team[*].name").entityList(String.class).containsExactly("Ada Admin");
    Map<String, Object> clear = new HashMap<>(Map.of("id", id));
    clear.put("teamIds", null);
    update(clear).path("updateContact.contact.team").entityList(Object.class).hasSize(0);
  }

  @Test
  void showsBothTeamsWhereSomebodyWasFaster() {
    String id = contact(List.of(viewer));
    update(Map.of("id", id, "lastName", "King"));

    update(Map.of("id", id, "expectedVersion", 1, "teamIds", List.of(admin)))
        .path("updateContact.conflict.fields[0]")
        .entity(Map.class)
        .isEqualTo(Map.of("field", "teamIds", "yours", List.of(admin), "theirs", List.of(viewer)));
  }

  @Test
  void findsMine() {
    contact(List.of(viewer));
    as("admin")
        .document("mutation { createContact(input: { lastName: \"Byron\" }) { contact { id } } }")
        .executeAndVerify();
    String mine = "{ or: [{ owner: { isMe: true } }, { team: { isMe: true } }] }";

    assertThat(found("agent", mine)).containsExactly("Lovelace");
    assertThat(found("viewer", mine)).containsExactly("Lovelace");
    assertThat(found("admin", mine)).containsExactly("Byron");
    assertThat(found("agent", "{ team: { isEmpty: true } }")).containsExactly("Byron");
    assertThat(found("agent", "{ team: { none: [\"" + viewer + "\"] } }")).containsExactly("Byron");
    assertThat(found("viewer", "{ owner: { isMe: true } }")).isEmpty();
  }

  @Test
  void takesTheTeamForOwnersWhereOwnersAreAlike() {
    contact(List.of(viewer));
    mode("MULTI");

    assertThat(found("viewer", "{ owner: { isMe: true } }")).containsExactly("Lovelace");
    assertThat(found("agent", "{ owner: { isMe: true } }")).containsExactly("Lovelace");
    assertThat(found("admin", "{ owner: { id: { in: [\"" + viewer + "\"] } } }")).containsExactly("Lovelace");
    assertThat(found("admin", "{ owner: { isEmpty: true } }")).isEmpty();
  }

  @Test
  void addsNobodyWhereAContactHasOneOwner() {
    String id = contact(List.of(viewer));
    mode("SINGLE");

    GraphQlTester.Response refused = update(Map.of("id", id, "teamIds", List.of(viewer, admin)));
    refused.path("updateContact.userErrors[0].policyKey").entity(String.class).isEqualTo("owners.mode");
    assertThat(codes(create(Map.of("lastName", "X", "teamIds", List.of(admin))), "createContact"))
        .containsExactly("POLICY");
    assertThat(found("agent", "{ lastName: { eq: \"X\" } }")).isEmpty();
    update(Map.of("id", id, "teamIds", List.of()))
        .path("updateContact.contact.team")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void namesWhoDoesNotExist() {
    Map<String, Object> unknown =
        Map.of("lastName", "X", "teamIds", List.of(User.PREFIX.id(UUID.randomUUID())));
    Map<String, Object> noUser = Map.of("lastName", "X", "teamIds", List.of("contact_1"));

    assertThat(codes(create(unknown), "createContact")).containsExactly("NOT_FOUND");
    assertThat(codes(create(noUser), "createContact")).containsExactly("NOT_FOUND");
    assertThat(found("agent", "{}")).isEmpty();
  }

  private void mode(String value) {
    as("admin")
        .document(
            "mutation { setPolicy(input: { key: \"owners.mode\", value: \"%s\" }) { userErrors { code } } }"
                .formatted(value))
        .executeAndVerify();
  }

  private String id(String who) {
    return as(who).document("{ me { id } }").execute().path("me.id").entity(String.class).get();
  }

  private String contact(List<String> team) {
    return create(Map.of("lastName", "Lovelace", "teamIds", team))
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response create(Map<String, Object> input) {
    return change("createContact", "CreateContactInput", input);
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return change("updateContact", "UpdateContactInput", input);
  }

  private GraphQlTester.Response change(String mutation, String type, Map<String, Object> input) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, PAYLOAD);
    return as("agent").document(document).variable("input", input).execute();
  }

  private List<String> found(String who, String filter) {
    return as(who)
        .document("{ contacts(filter: " + filter + ") { edges { node { lastName } } } }")
        .execute()
        .path("contacts.edges[*].node.lastName")
        .entityList(String.class)
        .get();
  }

  private static List<String> codes(GraphQlTester.Response response, String mutation) {
    return response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
  }
}
