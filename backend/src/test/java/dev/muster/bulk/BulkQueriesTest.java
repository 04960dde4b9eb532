package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.selection.ContactIds;
import graphql.schema.GraphQLFieldDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;

class BulkQueriesTest extends BulkTest {

  private static final String RESULTS =
      """
      query ($id: ID!, $filter: BulkActionResultFilter, $first: Int, $after: String, $last: Int, $before: String) {
        bulkAction(id: $id) {
          results(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
            edges { cursor node { contactId contact { lastName } outcome code field before after } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
      }
      """;
  private static final String PAGE = "bulkAction.results.";

  @Autowired BulkActions actions;
  @Autowired GraphQlSource source;

  @Test
  void showsOneResultPerContactPageByPage() {
    contacts(1_100);
    sql.run("UPDATE contact SET status = 'INACTIVE' WHERE last_name::int % 2 = 0");
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    List<String> ids = sql.texts("SELECT id FROM contact ORDER BY id");
    int seen = 0;
    String after = null;
    do {
      GraphQlTester.Response page = results(action, Map.of(), 100, after);
      List<Map<String, Object>> nodes = nodes(page);
      for (Map<String, Object> node : nodes) {
        assertThat(node.get("contactId")).isEqualTo(ContactIds.PREFIX.id(UUID.fromString(ids.get(seen++))));
      }
      boolean more = page.path(PAGE + "pageInfo.hasNextPage").entity(Boolean.class).get();
      after = more ? page.path(PAGE + "pageInfo.endCursor").entity(String.class).get() : null;
    } while (after != null);
    assertThat(seen).isEqualTo(1_100);
  }

  @Test
  void filtersResultsByOutcome() {
    contacts(1_100);
    sql.run("UPDATE contact SET status = 'INACTIVE' WHERE last_name::int > 1099");
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    assertThat(nodes(results(action, Map.of("outcome", List.of("UNCHANGED")), 50, null)))
        .singleElement()
        .satisfies(
            node -> assertThat(node).containsEntry("outcome", "UNCHANGED").containsEntry("field", null));
    assertThat(nodes(results(action, Map.of("outcome", List.of("SUCCEEDED")), 50, null)))
        .hasSize(50)
        .allSatisfy(node ->
            assertThat(node)
                .containsEntry("field", "status")
                .containsEntry("before", "ACTIVE")
                .containsEntry("after", "INACTIVE")
                .hasEntrySatisfying(
                    "contact", contact -> assertThat(contact).asString().contains("lastName")));
    assertThat(nodes(results(action, Map.of("outcome", List.of("FAILED", "PENDING")), 50, null))).isEmpty();
    assertThat(nodes(results(action, Map.of("code", List.of("CONTACT_GONE")), 50, null))).isEmpty();
  }

  @Test
  void showsTheContactOfEachResultAsItIsNow() {
    contacts(2);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    sql.run("UPDATE contact SET deleted_at = now() WHERE last_name = (SELECT max(last_name) FROM contact)");
    String document =
        """
        query ($id: ID!) { bulkAction(id: $id) { results {
          edges { node { contactId contact { id displayName status tags { name } } } } } } }
        """;
    List<Map<String, Object>> nodes =
        nodes(as("agent").document(document).variable("id", BulkRun.PREFIX.id(action)).execute());
    assertThat(nodes).hasSize(2);
    assertThat(nodes.getLast()).containsEntry("contact", null);
    assertThat(nodes.getFirst().get("contact"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("id", nodes.getFirst().get("contactId"))
        .containsEntry("status", "INACTIVE");
  }

  @Test
  void readsResultsFromTheEnd() {
    contacts(1_050);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    GraphQlTester.Response page =
        as("agent")
            .document(RESULTS)
            .variable("id", BulkRun.PREFIX.id(action))
            .variable("last", 60)
            .execute();
    assertThat(nodes(page)).hasSize(60);
    String before = page.path(PAGE + "pageInfo.startCursor").entity(String.class).get();
    GraphQlTester.Response previous =
        as("agent")
            .document(RESULTS)
            .variable("id", BulkRun.PREFIX.id(action))
            .variable("last", 60)
            .variable("before", before)
            .execute();
    List<String> ids = sql.texts("SELECT id FROM contact ORDER BY id DESC OFFSET 60 LIMIT 60");
    assertThat(nodes(previous))
        .extracting(node -> ContactIds.PREFIX.uuid(String.valueOf(node.get("contactId"))).toString())
        .containsExactlyElementsOf(ids.reversed());
    assertThat(previous.path(PAGE + "pageInfo.hasPreviousPage").entity(Boolean.class).get()).isTrue();
  }

  @Test
  void showsPendingResultsWhileItRuns() throws SQLException {
    contacts(10);
    UUID action;
    try (Connection held = sql.open("SELECT FROM contact FOR UPDATE")) {
      action = setInactive("agent", EVERYBODY);
      assertThat(nodes(results(action, Map.of("outcome", List.of("PENDING")), 50, null))).hasSize(10);
      held.rollback();
    }
    awaitEnd(action);
  }

  @Test
  void countsReasons() throws SQLException {
    contacts(5);
    try (Connection held = sql.open("UPDATE contact SET deleted_at = now() WHERE last_name::int <= 2")) {
      UUID action = setInactive("agent", EVERYBODY);
      held.commit();
      awaitEnd(action);
      as("agent")
          .document(
              "query ($id: ID!) { bulkAction(id: $id) { processed unprocessed createdBy { name } reasons { code count } } }")
          .variable("id", BulkRun.PREFIX.id(action))
          .execute()
          .path("bulkAction")
          .matchesJson(
              """
              { "processed": 5, "unprocessed": 0, "createdBy": { "name": "Amir Agent" },
                "reasons": [{ "code": "CONTACT_GONE", "count": 2 }] }
              """);
    }
  }

  @Test
  void listsOwnActionsAndAllForWhoManagesThem() {
    contacts(2);
    UUID agents = setInactive("agent", EVERYBODY);
    awaitEnd(agents);
    UUID clients = run("sample-app", ADD_TAGS, EVERYBODY, Map.of("tags", List.of("a")));
    awaitEnd(clients);
    assertThat(listed("agent", Map.of())).containsExactly(agents);
    assertThat(listed("viewer", Map.of())).isEmpty();
    assertThat(listed("admin", Map.of())).containsExactly(clients, agents);
    assertThat(listed("admin", Map.of("kind", List.of("updateStatus")))).containsExactly(agents);
    assertThat(listed("admin", Map.of("state", List.of("RUNNING")))).isEmpty();
    assertThat(listed("admin", Map.of("createdAt", Map.of("gt", "2020-01-01T00:00:00Z")))).hasSize(2);
  }

  @Test
  void findsAnActionAsANodeForWhoMaySeeIt() {
    contacts(1);
    UUID action = setInactive("agent", EVERYBODY);
    awaitEnd(action);
    String query = "query ($id: ID!) { node(id: $id) { __typename id } bulkAction(id: $id) { id } }";
    String id = BulkRun.PREFIX.id(action);
    GraphQlTester.Response own = as("agent").document(query).variable("id", id).execute();
    own.path("node.__typename").entity(String.class).isEqualTo("BulkAction");
    GraphQlTester.Response foreign = as("viewer").document(query).variable("id", id).execute();
    foreign.path("node").valueIsNull();
    foreign.path("bulkAction").valueIsNull();
  }

  @Test
  void saysWhichActionsApplyAndWhyOthersDoNot() {
    contacts(2);
    assertThat(available("agent")).containsExactly("addTags true null null", "updateStatus true null null");
    assertThat(available("viewer"))
        .containsExactly(
            "addTags false CONTACT_EDIT You need the permission CONTACT_EDIT for this.",
            "updateStatus false CONTACT_EDIT You need the permission CONTACT_EDIT for this.");
    sql.run("DELETE FROM contact");
    assertThat(available("agent"))
        .containsExactly(
            "addTags false null The selection matches no contact.",
            "updateStatus false null The selection matches no contact.");
  }

  @Test
  void hasAMutationForEachActionAndAnActionForEachMutation() {
    assertThat(actions.all()).extracting(BulkAction::name).isNotEmpty();
    assertThat(actions.all().stream().map(BulkAction::name).toList())
        .containsExactlyInAnyOrderElementsOf(
            source.schema().getMutationType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("selection") != null)
                .map(GraphQLFieldDefinition::getName)
                .toList());
  }

  private List<String> available(String who) {
    return as(who)
        .document(
            "query ($s: ContactSelection!) { availableActions(selection: $s) { name available reason permission } }")
        .variable("s", EVERYBODY)
        .execute()
        .path("availableActions")
        .entityList(AvailableAction.class)
        .get()
        .stream()
        .filter(one -> List.of("addTags", "updateStatus").contains(one.name()))
        .map(one -> one.name() + " " + one.available() + " " + one.permission() + " " + one.reason())
        .toList();
  }

  private List<UUID> listed(String who, Map<String, Object> filter) {
    return as(who)
        .document(
            "query ($filter: BulkActionFilter) { bulkActions(filter: $filter) { edges { node { id } } count { value } } }")
        .variable("filter", filter)
        .execute()
        .path("bulkActions.edges[*].node.id")
        .entityList(String.class)
        .get()
        .stream()
        .map(BulkRun.PREFIX::uuid)
        .toList();
  }

  private GraphQlTester.Response results(
      UUID action, Map<String, Object> filter, int first, @Nullable String after) {
    GraphQlTester.Request<?> request =
        as("agent")
            .document(RESULTS)
            .variable("id", BulkRun.PREFIX.id(action))
            .variable("filter", filter)
            .variable("first", first);
    return (after == null ? request : request.variable("after", after)).execute();
  }

  @SuppressWarnings("unchecked") // JSON objects.
  private static List<Map<String, Object>> nodes(GraphQlTester.Response page) {
    return (List<Map<String, Object>>)
        (List<?>) page.path(PAGE + "edges[*].node").entityList(Map.class).get();
  }
}
