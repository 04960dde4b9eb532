package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.selection.ContactIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.databind.json.JsonMapper;

/** Every way to select, and what the workspace allows of each. */
class SelectionsTest extends BulkTest {

  private static final Map<String, Object> INACTIVE = Map.of("status", "INACTIVE");
  private static final Map<String, Object> WITH_NAME =
      Map.of("filter", Map.of("lastName", Map.of("isEmpty", false)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ids 1 3 3              | 1,3",
        "filter 1 2             | 1,2",
        "matching 4             | 4",
        "rows 2 3               | 2,3",
        "list 1 4               | 1,4",
        "smartList 2 3          | 2,3",
        "segment 3 4            | 3,4",
        "except 1 2             | 3,4",
        "everybody              | 1,2,3,4",
      })
  void selectsTheSameContactsHoweverTheyAreNamed(String form, String names) {
    contacts(4);
    String[] words = form.split(" ");

    awaitEnd(setInactive("agent", selection(words[0], List.of(words).subList(1, words.length))));

    assertThat(
            String.join(",", sql.texts("SELECT last_name FROM contact WHERE status = 'INACTIVE' ORDER BY 1")))
        .isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ids", "filter", "matching", "rows", "list", "smartList", "segment", "except"})
  void takesThreeHundredButNotOneMoreWhereTheWorkspaceSaysSo(String form) {
    contacts(302);
    preset();
    List<String> names = sql.texts("SELECT n FROM generate_series(1, 301) AS n");
    Map<String, Object> selection =
        form.equals("except") ? selection(form, List.of("302")) : selection(form, names);

    GraphQlTester.Response response = ask("agent", UPDATE_STATUS, selection, INACTIVE, Map.of());
    assertThat(refused(response)).isEqualTo("SELECTION_TOO_LARGE");
    response.path("action.userErrors[0].policyKey").entity(String.class).isEqualTo("selection.maxRecords");
    assertThat(unavailable(selection)).isEqualTo("selection.maxRecords");

    sql.run("UPDATE contact SET deleted_at = now() WHERE last_name = '301'");
    assertThat(unavailable(selection)).isNull();
    awaitEnd(accepted(ask("agent", UPDATE_STATUS, selection, INACTIVE, Map.of("expectedTotal", 300))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'and': [{}, {'not': {'or': []}}]}",
        "{'or': [{'lastName': {'eq': '1'}}, {}]}",
      })
  void letsNobodySelectEverybodyBeforeMailCanBeSentWhereTheWorkspaceSaysSo(String filter) {
    contacts(3);
    preset();
    Map<String, Object> everybody = Map.of("filter", object(filter.replace('\'', '"')));

    refusesAll(everybody);
    refusesAll(Map.of("matching", Map.of("search", "  ")));
    refusesAll(Map.of("except", Map.of("from", everybody, "minus", List.of(selection("ids", List.of("1"))))));
    refusesAll(selection("smartList of everybody", List.of()));
    refusesAll(selection("segment of everybody", List.of()));
  }

  @Test
  void letsOneSelectSomeBeforeMailCanBeSent() {
    contacts(3);
    preset();
    Map<String, Object> everybody = Map.of("filter", Map.of());
    Map<String, Object> some = selection("filter", List.of("1"));
    Map<String, Object> others = Map.of("except", Map.of("from", everybody, "minus", List.of(some)));

    assertThat(unavailable(others)).isNull();
    assertThat(unavailable(selection("rows", List.of("1", "3")))).isNull();
    awaitEnd(accepted(ask("agent", UPDATE_STATUS, others, INACTIVE, Map.of("expectedTotal", 2))));
  }

  private void refusesAll(Map<String, Object> selection) {
    GraphQlTester.Response response = ask("agent", UPDATE_STATUS, selection, INACTIVE, Map.of());
    assertThat(refused(response)).isEqualTo("POLICY");
    response.path("action.userErrors[0].policyKey").entity(String.class).isEqualTo("selection.selectAll");
    assertThat(unavailable(selection)).isEqualTo("selection.selectAll");
  }

  /** The policy behind the reason why an action is not available; null where it is available. */
  private @Nullable String unavailable(Map<String, Object> selection) {
    Map<?, ?> action =
        as("agent")
            .document(
                """
                query ($selection: ContactSelection!) {
                  availableActions(selection: $selection) { name available reason policyKey }
                }
                """)
            .variable("selection", selection)
            .execute()
            .path("availableActions[?(@.name == 'updateStatus')]")
            .entityList(Map.class)
            .get()
            .getFirst();
    assertThat(action.get("available")).isEqualTo(action.get("reason") == null);
    return (String) action.get("policyKey");
  }

  private void preset() {
    as("admin")
        .document("mutation { applyPolicyPreset(input: { preset: RECRUITER }) { userErrors { code } } }")
        .executeAndVerify();
  }

  /** A selection of this form of the contacts with these last names. */
  private Map<String, Object> selection(String form, List<String> names) {
    Map<String, Object> named = Map.of("lastName", Map.of("in", names));
    List<Object> byName = List.of(Map.of("field", "LAST_NAME"));
    return switch (form) {
      case "ids" -> Map.of("ids", names.stream().map(this::id).toList());
      case "filter" -> Map.of("filter", named);
      case "matching" -> Map.of("matching", Map.of("filter", named, "search", " "));
      case "rows" -> rows(names, byName);
      case "list" -> Map.of("list", list(names));
      case "smartList" -> Map.of("smartList", smartList(named));
      case "segment" -> Map.of("segment", segment(Map.of("list", list(names))));
      case "except" -> Map.of("except", Map.of("from", WITH_NAME, "minus", List.of(Map.of("filter", named))));
      case "smartList of everybody" -> Map.of("smartList", smartList(Map.of()));
      case "segment of everybody" -> Map.of("segment", segment(Map.of("filter", Map.of())));
      default -> EVERYBODY;
    };
  }

  /** From the first to the last of these places in a list without the contact 302. */
  private static Map<String, Object> rows(List<String> places, List<Object> order) {
    int from = Integer.parseInt(places.getFirst());
    int to = Integer.parseInt(places.getLast());
    Map<String, Object> filter = Map.of("not", Map.of("lastName", Map.of("eq", "302")));
    return Map.of("rows", Map.of("from", from, "to", to, "orderBy", order, "filter", filter));
  }

  private String id(String name) {
    String id = sql.text("SELECT id FROM contact WHERE last_name = ?", name);
    return ContactIds.PREFIX.id(UUID.fromString(id));
  }

  private String list(List<String> names) {
    String id = make("ContactList", Map.of("name", "Picked"));
    sql.run(
        """
        INSERT INTO contact_list_member (list_id, contact_id)
        SELECT (SELECT max(id::text)::uuid FROM saved_list WHERE kind = 'CONTACT_LIST'), id
        FROM contact WHERE last_name = ANY (string_to_array(?, ','))
        """,
        String.join(",", names));
    return id;
  }

  private String smartList(Map<String, Object> filter) {
    return make("SmartList", Map.of("name", "Smart", "filter", filter));
  }

  private String segment(Map<String, Object> part) {
    return make("Segment", Map.of("name", "Part", "include", List.of(part)));
  }

  private String make(String type, Map<String, Object> input) {
    String field = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    return as("agent")
        .document(
            "mutation ($input: Create%1$sInput!) { made: create%1$s(input: $input) { %2$s { id } } }"
                .formatted(type, field))
        .variable("input", input)
        .execute()
        .path("made." + field + ".id")
        .entity(String.class)
        .get();
  }

  @SuppressWarnings("unchecked") // It is a JSON object.
  private static Map<String, Object> object(String text) {
    return JsonMapper.shared().readValue(text, Map.class);
  }
}
