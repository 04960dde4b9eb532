package dev.muster.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class SmartListsTest extends SavedListsBase {

  private static final String LIST =
      """
      query ($id: ID!) {
        smartList(id: $id) {
          name description filter search orderBy columns shared version mayEdit words
          owner { name } count { value relation } problems { code path } history { actorName action before after }
        }
        node(id: $id) { __typename }
      }
      """;

  @Test
  void keepsAFilterAsItWasSentAndFindsByItAnew() {
    contact("Baker");
    Map<String, Object> input = new HashMap<>();
    input.put("name", "  Our bakers ");
    input.put("filter", Map.of("and", List.of(ACTIVE), "createdAt", Map.of("withinLast", 30)));
    input.put("search", "baker");
    input.put("orderBy", List.of(Map.of("field", "LAST_NAME")));
    input.put("columns", List.of("name", Map.of("id", "email", "width", 120)));
    String id = make("agent", "SmartList", input);

    GraphQlTester.Response list = show("agent", id);
    list.path("smartList.name").entity(String.class).isEqualTo("Our bakers");
    list.path("smartList.filter").entity(Object.class).isEqualTo(input.get("filter"));
    list.path("smartList.columns").entity(Object.class).isEqualTo(input.get("columns"));
    list.path("smartList.orderBy[0].field").entity(String.class).isEqualTo("LAST_NAME");
    list.path("smartList.owner.name").entity(String.class).isEqualTo("Amir Agent");
    list.path("smartList.count").matchesJson("{\"value\": 1, \"relation\": \"EXACT\"}");
    list.path("smartList.problems").entityList(Object.class).hasSize(0);
    list.path("node.__typename").entity(String.class).isEqualTo("SmartList");
    list.path("smartList.words")
        .entity(String.class)
        .isEqualTo("Created is within the last 30 days and status is Active and search finds “baker”");

    contact("Bakerson");
    contact("Miller");
    assertThat(found("agent", in(id))).containsExactly("Baker", "Bakerson");
    assertThat(found("agent", Map.of("not", in(id)))).containsExactly("Miller");
    assertThat(found("agent", Map.of("smartList", Map.of("none", List.of(id))))).containsExactly("Miller");
  }

  @Test
  void showsAPrivateOneToNobodyElse() {
    String id = make("agent", "SmartList", Map.of("name", "Mine", "filter", ACTIVE));

    show("admin", id).path("smartList").valueIsNull().path("node").valueIsNull();
    assertThat(names("admin")).isEmpty();
    assertThat(names("agent")).containsExactly("Mine");
    assertThat(codes(change("admin", "update", "SmartList", Map.of("id", id, "name", "x"))))
        .containsExactly("NOT_FOUND");
    assertThat(codes(delete("admin", "SmartList", id))).containsExactly("NOT_FOUND");
    assertThat(errors("admin", in(id))).containsExactly("SMART_LIST_GONE");
  }

  @Test
  void letsOwnerAndSettingsChangeWhatIsShared() {
    String id = make("agent", "SmartList", Map.of("name", "Ours", "filter", ACTIVE, "shared", true));

    show("viewer", id).path("smartList.mayEdit").entity(Boolean.class).isEqualTo(false);
    show("admin", id).path("smartList.mayEdit").entity(Boolean.class).isEqualTo(true);
    GraphQlTester.Response refused = change("viewer", "update", "SmartList", Map.of("id", id, "name", "x"));
    assertThat(codes(refused)).containsExactly("PERMISSION_REQUIRED");
    refused.path("done.userErrors[0].permission").entity(String.class).isEqualTo("SETTINGS");
    assertThat(codes(change("viewer", "create", "SmartList", Map.of("name", "x", "shared", true))))
        .containsExactly("PERMISSION_REQUIRED");
    assertThat(codes(change("admin", "update", "SmartList", Map.of("id", id, "shared", false))))
        .containsExactly("INVALID");

    change("admin", "update", "SmartList", Map.of("id", id, "name", "Everybody's"))
        .path("done.object.version")
        .entity(Integer.class)
        .isEqualTo(2);
    GraphQlTester.Response list = show("viewer", id);
    list.path("smartList.filter").entity(Object.class).isEqualTo(ACTIVE);
    list.path("smartList.history[*].actorName")
        .entityList(String.class)
        .containsExactly("Ada Admin", "Amir Agent");
    list.path("smartList.history[0].before.name").entity(String.class).isEqualTo("Ours");
    assertThat(codes(delete("admin", "SmartList", id))).isEmpty();
    assertThat(names("agent")).isEmpty();
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseChangedAndRepeatsNone() {
    Map<String, Object> input = Map.of("name", "Once", "idempotencyKey", "k");
    String id = make("agent", "SmartList", input);

    assertThat(make("agent", "SmartList", input)).isEqualTo(id);
    assertThat(codes(change("agent", "create", "SmartList", Map.of("name", "Twice", "idempotencyKey", "k"))))
        .containsExactly("IDEMPOTENCY_CONFLICT");
    change("agent", "update", "SmartList", Map.of("id", id, "expectedVersion", 1, "name", "Changed"));
    assertThat(
            codes(
                change("agent", "update", "SmartList", Map.of("id", id, "expectedVersion", 1, "name", "x"))))
        .containsExactly("VERSION_CONFLICT");
  }

  @Test
  void refusesWhatCouldNotBeRun() {
    assertThat(codes(change("agent", "create", "SmartList", Map.of("name", " "))))
        .containsExactly("REQUIRED");
    assertThat(codes(change("agent", "create", "SmartList", Map.of("name", "x".repeat(121)))))
        .containsExactly("TOO_LONG");
    assertThat(codes(change("agent", "create", "SmartList", Map.of("name", "x", "search", "x".repeat(201)))))
        .containsExactly("TOO_LONG");
    Map<String, Object> ofNobody =
        Map.of("owner", Map.of("id", Map.of("eq", "user_01h455vb4pex5vsknk084sn02q")));
    GraphQlTester.Response refused =
        change("agent", "create", "SmartList", Map.of("name", "x", "filter", ofNobody));
    assertThat(codes(refused)).containsExactly("INVALID");
    refused
        .path("done.userErrors[0].field")
        .entityList(String.class)
        .containsExactly("input", "filter", "owner", "id", "eq");
  }

  @Test
  void saysWhatIsGoneAndRunsNothingByHalf() {
    contact("Baker", "vip");
    contact("Miller");
    String list = make("agent", "ContactList", Map.of("name", "On it", "shared", true));
    Map<String, Object> notOnIt = Map.of("list", Map.of("none", List.of(list)));
    String id = make("agent", "SmartList", Map.of("name", "Not on it", "filter", notOnIt, "shared", true));
    String outer = make("agent", "SmartList", Map.of("name", "Outer", "filter", in(id)));
    assertThat(found("viewer", in(id))).hasSize(2);

    delete("agent", "ContactList", list);

    GraphQlTester.Response broken = show("viewer", id);
    broken
        .path("smartList.problems")
        .matchesJson("[{\"code\": \"LIST_GONE\", \"path\": [\"filter\", \"list\", \"none\", \"0\"]}]");
    broken.path("smartList.count").valueIsNull();
    broken.path("smartList.words").entity(String.class).isEqualTo("List is none of a missing list");
    assertThat(errors("viewer", in(id))).containsExactly("SAVED_FILTER_BROKEN", id);
    assertThat(errors("agent", Map.of("not", in(outer)))).containsExactly("SAVED_FILTER_BROKEN", id);
    show("agent", outer)
        .path("smartList.problems[*].code")
        .entityList(String.class)
        .containsExactly("SAVED_FILTER_BROKEN");
    GraphQlTester.Response action =
        as("agent")
            .document(
                """
                mutation ($id: ID!) {
                  updateStatus(selection: { smartList: $id }, input: { status: INACTIVE }) {
                    bulkAction { id } userErrors { code objectId }
                  }
                }
                """)
            .variable("id", id)
            .execute();
    action
        .path("updateStatus.userErrors")
        .matchesJson("[{\"code\": \"SAVED_FILTER_BROKEN\", \"objectId\": \"" + id + "\"}]");
  }

  @Test
  void saysWhatTheSchemaHasNoMore() {
    String id = make("agent", "SmartList", Map.of("name", "Old", "filter", ACTIVE));
    database
        .sql(
            """
            UPDATE saved_list SET content = '{"filter": {"status": {"eq": "ASLEEP"}, "shoeSize": {"eq": 42}},
              "orderBy": [{"field": "SHOE_SIZE"}], "columns": ["customField:x", "tag_01h455vb4pex5vsknk084sn02q"]}'
            """)
        .then()
        .block();

    show("agent", id)
        .path("smartList.problems")
        .matchesJson(
            """
            [{"code": "VALUE_GONE", "path": ["filter", "status", "eq"]},
             {"code": "FIELD_GONE", "path": ["filter", "shoeSize"]},
             {"code": "VALUE_GONE", "path": ["orderBy", "0", "field"]},
             {"code": "TAG_GONE", "path": ["columns", "1"]}]
            """)
        .path("smartList.words")
        .entity(String.class)
        .isEqualTo("Everybody (and what is no longer understood)");
    assertThat(errors("agent", in(id))).containsExactly("SAVED_FILTER_BROKEN", id);
  }

  private static Map<String, Object> in(String id) {
    return Map.of("smartList", Map.of("any", List.of(id)));
  }

  private GraphQlTester.Response show(String who, String id) {
    return as(who).document(LIST).variable("id", id).execute();
  }

  private List<String> names(String who) {
    return as(who)
        .document("{ smartLists(search: \"\") { edges { node { name } } count { value } } }")
        .execute()
        .path("smartLists.edges[*].node.name")
        .entityList(String.class)
        .get();
  }
}
