package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a program can ask from outside. */
@Muster
class ApiIT {

  private static final String NAMES =
      """
      query ($filter: ContactFilter, $search: String, $order: [ContactOrder!], $first: Int, $after: String) {
        contacts(filter: $filter, search: $search, orderBy: $order, first: $first, after: $after) {
          edges { node { id displayName email company { name } tags { name } } }
          pageInfo { hasNextPage endCursor } count { value relation } } }
      """;

  private final Api api;
  private final Product product;

  ApiIT(Product product) {
    this.product = product;
    this.api = product.api();
  }

  @Test
  void tellsAProgramWhoItIs() {
    var me = api.ask("{ me { id name kind role permissions } }").get("me");
    assertThat(me.get("name").asString()).isEqualTo("sample-app");
    assertThat(me.get("kind").asString()).isEqualTo("API_CLIENT");
    assertThat(me.get("role").asString()).isEqualTo("admin");
    assertThat(texts(me.get("permissions"))).contains("CONTACT_VIEW", "CONTACT_EDIT", "BULK_RUN", "SETTINGS");
  }

  @Test
  void tellsAPersonWhoTheyAre() {
    var me = product.apiAs("agent").ask("{ me { name kind role permissions } }").get("me");
    assertThat(me.get("name").asString()).isEqualTo("Amir Agent");
    assertThat(me.get("kind").asString()).isEqualTo("USER");
    assertThat(texts(me.get("permissions"))).containsExactly("CONTACT_VIEW", "CONTACT_EDIT", "BULK_RUN");
  }

  @Test
  void has500ContactsAtFirst() {
    var page = api.ask(NAMES, Map.of("first", 3)).get("contacts");
    assertThat(page.get("edges")).hasSize(3);
    assertThat(page.at("/count/value").asInt()).isEqualTo(500);
    assertThat(page.at("/count/relation").asString()).isEqualTo("EXACT");
  }

  @Test
  void readsAllContactsPageByPage() {
    var ids = new HashSet<String>();
    var arguments = new HashMap<String, Object>(Map.of("first", 100));
    JsonNode info;
    do {
      var page = api.ask(NAMES, arguments).get("contacts");
      page.get("edges").forEach(edge -> ids.add(edge.at("/node/id").asString()));
      info = page.get("pageInfo");
      arguments.put("after", info.get("endCursor").asString());
    } while (info.get("hasNextPage").asBoolean());
    assertThat(ids).hasSize(500);
  }

  @Test
  void findsByWordsInAnyOrderAndCase() {
    var found = api.ask(NAMES, Map.of("search", "BUTT james")).at("/contacts/edges");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/node/email").asString()).isEqualTo("jbutt@gmail.com");
    assertThat(found.at("/0/node/company/name").asString()).isEqualTo("Benton, John B Jr");
  }

  @Test
  void filtersByConditionsThatAreJoined() {
    var filter =
        Map.of(
            "tags",
            Map.of("any", new String[] {"LA"}),
            "or",
            new Object[] {
              Map.of("lastName", Map.of("startsWith", "b")), Map.of("company", Map.of("isEmpty", true))
            });
    var found = api.ask(NAMES, Map.of("filter", filter)).get("contacts");
    assertThat(found.get("edges")).isNotEmpty();
    assertThat(found.get("edges"))
        .allSatisfy(edge -> assertThat(texts(edge.at("/node/tags"), "name")).contains("LA"))
        .allSatisfy(edge -> assertThat(edge.at("/node/displayName").asString()).contains(" B"));
  }

  @Test
  void sortsAsAsked() {
    var order = new Object[] {Map.of("field", "EMAIL", "direction", "DESC")};
    var emails = texts(api.ask(NAMES, Map.of("order", order)).at("/contacts/edges"), "node/email");
    assertThat(emails).hasSize(50).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
  }

  @Test
  void findsAnObjectAgainByItsId() {
    var id = api.ask(NAMES, Map.of("first", 1)).at("/contacts/edges/0/node/id").asString();
    var node = api.ask("query ($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id)).get("node");
    assertThat(node.get("__typename").asString()).isEqualTo("Contact");
    assertThat(node.get("id").asString()).isEqualTo(id);
  }

  private static List<String> texts(JsonNode array) {
    return texts(array, "");
  }

  private static List<String> texts(JsonNode array, String path) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(entry -> path.isEmpty() ? entry : entry.at("/" + path))
        .map(JsonNode::asString)
        .toList();
  }
}
