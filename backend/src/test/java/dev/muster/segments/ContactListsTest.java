package dev.muster.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class ContactListsTest extends SavedListsBase {

  private static final String ACTION =
      """
      mutation ($selection: ContactSelection!, $input: ContactListsInput!) {
        action: %s(selection: $selection, input: $input) { bulkAction { id } userErrors { code field } }
      }
      """;

  @Test
  void holdsWhomSomebodyPutsOnItAndLetsThemGo() {
    String baker = contact("Baker");
    contact("Miller");
    String news = make("agent", "ContactList", Map.of("name", "Newsletter", "shared", true));
    String mine = make("agent", "ContactList", Map.of("name", "A private one"));

    assertThat(run("addToLists", Map.of("ids", List.of(baker)), news)).isEqualTo("1 succeeded, 0 unchanged");
    assertThat(run("addToLists", Map.of("filter", Map.of()), news, mine))
        .isEqualTo("2 succeeded, 0 unchanged");
    assertThat(run("addToLists", Map.of("filter", Map.of()), news, mine))
        .isEqualTo("0 succeeded, 2 unchanged");

    assertThat(lists("agent")).containsExactly("[A private one, Newsletter]", "[A private one, Newsletter]");
    assertThat(lists("viewer")).containsExactly("[Newsletter]", "[Newsletter]");
    assertThat(found("agent", on("all", news, mine))).containsExactly("Baker", "Miller");
    assertThat(errors("viewer", on("any", mine))).containsExactly("LIST_GONE");
    assertThat(found("viewer", Map.of("list", Map.of("isEmpty", true)))).isEmpty();

    assertThat(run("removeFromLists", Map.of("ids", List.of(baker)), news, mine))
        .isEqualTo("1 succeeded, 0 unchanged");
    assertThat(run("removeFromLists", Map.of("filter", Map.of()), news))
        .isEqualTo("1 succeeded, 1 unchanged");
    assertThat(found("agent", on("any", news, mine))).containsExactly("Miller");
    assertThat(found("agent", on("none", mine))).containsExactly("Baker");
    assertThat(found("viewer", Map.of("list", Map.of("isEmpty", true)))).containsExactly("Baker", "Miller");
  }

  /** Whoever sees a contact reads its history; a private list shows there by its id alone. */
  @Test
  void writesIntoTheHistoryWhatChangedWithoutNamingPrivateLists() {
    String baker = contact("Baker");
    String news = make("agent", "ContactList", Map.of("name", "Newsletter", "shared", true));
    String mine = make("agent", "ContactList", Map.of("name", "Secret"));
    run("addToLists", Map.of("ids", List.of(baker)), news);
    run("addToLists", Map.of("ids", List.of(baker)), news, mine);
    run("removeFromLists", Map.of("ids", List.of(baker)), mine, news);

    List<String> history =
        database
            .sql(
                "SELECT concat(action, ' ', before, ' ', after) FROM audit WHERE field = 'lists' ORDER BY id")
            .map((row, metadata) -> String.valueOf(row.get(0, String.class)))
            .all()
            .collectList()
            .block();
    assertThat(history)
        .containsExactly(
            "addToLists [] [\"Newsletter\"]",
            "addToLists [\"Newsletter\"] [\"Newsletter\", \"" + mine + "\"]",
            "removeFromLists [\"Newsletter\", \"" + mine + "\"] []");
  }

  @Test
  void refusesListsThatAreNotThereOrNotTheirs() {
    contact("Baker");
    String mine = make("admin", "ContactList", Map.of("name", "Mine"));

    assertThat(refused("addToLists", List.of())).isEqualTo("REQUIRED");
    assertThat(refused("addToLists", List.of(mine))).isEqualTo("NOT_FOUND");
    assertThat(refused("removeFromLists", List.of(mine))).isEqualTo("NOT_FOUND");
    assertThat(refused("addToLists", java.util.Collections.nCopies(51, mine))).isEqualTo("TOO_MANY");
  }

  @Test
  void isGoneWithItsMembersButTheyStay() {
    contact("Baker");
    String list = make("agent", "ContactList", Map.of("name", "Short-lived"));
    run("addToLists", Map.of("filter", Map.of()), list);

    assertThat(codes(delete("agent", "ContactList", list))).isEmpty();
    assertThat(lists("agent")).containsExactly("[]");
  }

  private String run(String action, Map<String, Object> selection, String... lists) {
    GraphQlTester.Response response = ask(action, selection, List.of(lists));
    response.path("action.userErrors").entityList(Object.class).hasSize(0);
    String id = response.path("action.bulkAction.id").entity(String.class).get();
    await().atMost(Duration.ofSeconds(60)).until(() -> outcome(id).startsWith("COMPLETED "));
    return outcome(id).substring("COMPLETED ".length());
  }

  private String outcome(String id) {
    Map<?, ?> action =
        as("agent")
            .document("query ($id: ID!) { bulkAction(id: $id) { state succeeded unchanged } }")
            .variable("id", id)
            .execute()
            .path("bulkAction")
            .entity(Map.class)
            .get();
    return "%s %s succeeded, %s unchanged"
        .formatted(action.get("state"), action.get("succeeded"), action.get("unchanged"));
  }

  private String refused(String action, List<String> lists) {
    return ask(action, Map.of("filter", Map.of()), lists)
        .path("action.userErrors[0].code")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response ask(String action, Map<String, Object> selection, List<String> lists) {
    return as("agent")
        .document(ACTION.formatted(action))
        .variable("selection", selection)
        .variable("input", Map.of("lists", lists))
        .execute();
  }

  private static Map<String, Object> on(String operator, String... lists) {
    return Map.of("list", Map.of(operator, List.of(lists)));
  }

  private List<String> lists(String who) {
    return as(who)
        .document("{ contacts { edges { node { lists { name } } } } }")
        .execute()
        .path("contacts.edges[*].node.lists")
        .entityList(List.class)
        .get()
        .stream()
        .map(ContactListsTest::names)
        .toList();
  }

  private static String names(List<?> lists) {
    return lists.stream().map(list -> ((Map<?, ?>) list).get("name")).toList().toString();
  }
}
