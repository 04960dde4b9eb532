package dev.muster.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class TagTreesTest extends BackendTest {

  private static final String TAG =
      "{ tag { id name path version parent { name } } userErrors { code message policyKey permission } }";

  private String industries = "";

  @BeforeEach
  void industries() {
    industries = group("Industries", "TREE");
  }

  @Test
  void offersWhatStandsBelowTheTagThatWasChosen() {
    String finance = tag("Finance", industries, null);
    tag("Banking", null, finance);
    tag("Insurance", null, finance);
    tag("Health", industries, null);

    assertThat(names("roots: true, group: \"" + industries + "\"")).containsExactly("Finance", "Health");
    assertThat(names("parent: \"" + finance + "\"")).containsExactly("Banking", "Insurance");
    as("viewer")
        .document("{ tagGroups { name kind tags { edges { node { name } } } } }")
        .execute()
        .path("tagGroups[0].tags.edges[*].node.name")
        .entityList(String.class)
        .containsExactly("Finance", "Health");
  }

  @Test
  void saysWhereATagStands() {
    String banking = tag("Banking", null, tag("Finance", industries, null));

    as("viewer")
        .document(
            "{ node(id: \""
                + banking
                + "\") { ... on Tag { path version group { name } parent { path } } } }")
        .execute()
        .path("node")
        .matchesJson(
            """
            { "path": "Industries › Finance › Banking", "version": 1,
              "group": { "name": "Industries" }, "parent": { "path": "Industries › Finance" } }
            """);
  }

  @Test
  void findsContactsByATagAndAllBelowIt() {
    String finance = tag("Finance", industries, null);
    contact("Ann", finance);
    contact("Ben", tag("Private", null, tag("Banking", null, finance)));
    contact("Cleo", tag("Health", industries, null));

    assertThat(contacts("{ under: [\"" + finance + "\"] }")).containsExactlyInAnyOrder("Ann", "Ben");
    assertThat(contacts("{ any: [\"" + finance + "\"] }")).containsExactly("Ann");
  }

  @Test
  void refusesCirclesAndTreesThatAreTooDeep() {
    String top = tag("1", industries, null);
    String lowest = top;
    for (int level = 2; level <= 5; level++) {
      lowest = tag(String.valueOf(level), null, lowest);
    }

    assertThat(code(createTag("admin", "6", null, lowest), "createTag")).isEqualTo("INVALID");
    assertThat(code(update(Map.of("id", top, "parent", lowest)), "updateTag")).isEqualTo("INVALID");
    String other = tag("other", industries, null);
    assertThat(code(update(Map.of("id", top, "parent", other)), "updateTag")).isEqualTo("INVALID");
  }

  @Test
  void keepsContactsWhenATagIsRenamedAndMoved() {
    String banking = tag("Banking", industries, null);
    String finance = tag("Finance", industries, null);
    contact("Ann", banking);

    update(Map.of("id", banking, "parent", finance, "name", "Banks", "expectedVersion", 1))
        .path("updateTag.tag.path")
        .entity(String.class)
        .isEqualTo("Industries › Finance › Banks");
    assertThat(contacts("{ any: [\"banks\"] }")).containsExactly("Ann");
    assertThat(code(update(Map.of("id", banking, "name", "X", "expectedVersion", 1)), "updateTag"))
        .isEqualTo("VERSION_CONFLICT");
  }

  @Test
  void refusesASecondTagOfANameOnlyAtTheSamePlace() {
    String finance = tag("Finance", industries, null);
    tag("Consulting", null, finance);
    tag("Consulting", industries, null);

    assertThat(code(createTag("admin", "CONSULTING", null, finance), "createTag"))
        .isEqualTo("ALREADY_EXISTS");
  }

  @Test
  void refusesANameThatFitsSeveralTagsUnlessItsIdIsGiven() {
    String finance = tag("Finance", industries, null);
    String consulting = tag("Consulting", null, finance);
    tag("Consulting", industries, null);

    GraphQlTester.Response refused = create("Ann", "consulting");

    assertThat(refused.path("createContact.userErrors[0].code").entity(String.class).get())
        .isEqualTo("AMBIGUOUS");
    assertThat(refused.path("createContact.userErrors[0].message").entity(String.class).get())
        .contains("Industries › Finance › Consulting (" + consulting + ")");
    contact("Ann", consulting);
    as("viewer")
        .document("{ contacts(filter: { tags: { any: [\"consulting\"] } }) { edges { cursor } } }")
        .execute()
        .errors()
        .satisfy(
            errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "TAG_AMBIGUOUS"));
    assertThat(contacts("{ under: [\"" + finance + "\"] }")).containsExactly("Ann");
  }

  @Test
  void mergesTagsOfManyContactsWithoutRepeatingAny() {
    String finance = tag("Finance", industries, null);
    String money = tag("Money", industries, null);
    tag("Banking", null, money);
    contact("Ann", finance, money);
    contact("Ben", money, "vip");
    contact("Cleo", "vip");

    GraphQlTester.Response merged = merge(finance, money);

    merged.path("mergeTags.contacts").entity(Integer.class).isEqualTo(2);
    merged.path("mergeTags.tag.contacts.value").entity(Integer.class).isEqualTo(2);
    assertThat(names("parent: \"" + finance + "\"")).containsExactly("Banking");
    assertThat(contacts("{ any: [\"" + money + "\"] }"))
        .as("by the old id")
        .containsExactlyInAnyOrder("Ann", "Ben");
    assertThat(trace())
        .containsExactlyInAnyOrder(
            "Ann 2 [\"Finance\", \"Money\"] [\"Finance\"]",
            "Ben 2 [\"Money\", \"vip\"] [\"Finance\", \"vip\"]");
  }

  @Test
  void doesNotMergeATagIntoOneBelowIt() {
    String finance = tag("Finance", industries, null);
    String banking = tag("Banking", null, finance);

    assertThat(merge(banking, finance).path("mergeTags.userErrors[0].code").entity(String.class).get())
        .isEqualTo("INVALID");
  }

  @Test
  void deletesATagThatIsInUseOnlyWhenTheConsequencesAreKnown() {
    String finance = tag("Finance", industries, null);
    contact("Ann", tag("Banking", null, finance));

    GraphQlTester.Response asked = delete(finance, false);
    asked.path("deleteTag.userErrors[0].code").entity(String.class).isEqualTo("CONFIRM_REQUIRED");
    assertThat(asked.path("deleteTag.userErrors[0].message").entity(String.class).get())
        .isEqualTo("1 contacts would lose it, and 1 tags below it would be deleted with it.");
    delete(finance, true).path("deleteTag.contacts").entity(Integer.class).isEqualTo(1);

    assertThat(names("")).isEmpty();
    assertThat(contacts("{ isEmpty: true }")).containsExactly("Ann");
  }

  @Test
  void letsOnlyThoseWhoMayChangeSettingsChangeTrees() {
    String languages = group("Languages", "FREE");

    assertThat(code(createTag("agent", "Finance", industries, null), "createTag"))
        .isEqualTo("PERMISSION_REQUIRED");
    assertThat(code(createTag("agent", "Danish", languages, null), "createTag")).isEqualTo("none");
  }

  @Test
  void putsNewNamesIntoSkillsWhereTheWorkspaceWantsThemThere() {
    freeform("SKILLS_ONLY");
    contact("Ann", "Java");

    as("viewer")
        .document("{ tags { edges { node { path } } } }")
        .execute()
        .path("tags.edges[*].node.path")
        .entityList(String.class)
        .containsExactly("Skills › Java");
    GraphQlTester.Response elsewhere = createTag("agent", "Go", null, null);
    elsewhere.path("createTag.userErrors[0].policyKey").entity(String.class).isEqualTo("tags.freeform");
    elsewhere.path("createTag.userErrors[0].permission").entity(String.class).isEqualTo("SETTINGS");
    freeform("ON");
  }

  private String group(String name, String kind) {
    return mutate(
            "admin",
            "createTagGroup",
            "CreateTagGroupInput",
            Map.of("name", name, "kind", kind),
            "{ tagGroup { id } }")
        .path("createTagGroup.tagGroup.id")
        .entity(String.class)
        .get();
  }

  private String tag(String name, @Nullable String group, @Nullable String parent) {
    return createTag("admin", name, group, parent).path("createTag.tag.id").entity(String.class).get();
  }

  private GraphQlTester.Response createTag(
      String who, String name, @Nullable String group, @Nullable String parent) {
    Map<String, Object> input = new HashMap<>(Map.of("name", name));
    input.put("group", group);
    input.put("parent", parent);
    return mutate(who, "createTag", "CreateTagInput", input, TAG);
  }

  private GraphQlTester.Response update(Map<String, Object> input) {
    return mutate("admin", "updateTag", "UpdateTagInput", input, TAG);
  }

  private GraphQlTester.Response merge(String into, String tag) {
    return mutate(
        "admin",
        "mergeTags",
        "MergeTagsInput",
        Map.of("into", into, "tags", List.of(tag)),
        "{ tag { contacts { value } } contacts userErrors { code } }");
  }

  private GraphQlTester.Response delete(String tag, boolean confirm) {
    return mutate(
        "admin",
        "deleteTag",
        "DeleteTagInput",
        Map.of("id", tag, "confirm", confirm),
        "{ deletedId contacts userErrors { code message } }");
  }

  private void contact(String name, String... tags) {
    create(name, tags).path("createContact.userErrors").entityList(Object.class).hasSize(0);
  }

  private GraphQlTester.Response create(String name, String... tags) {
    return mutate(
        "agent",
        "createContact",
        "CreateContactInput",
        Map.of("firstName", name, "tags", List.of(tags)),
        "{ contact { id } userErrors { code message } }");
  }

  private void freeform(String value) {
    mutate(
        "admin",
        "setPolicy",
        "SetPolicyInput",
        Map.of("key", "tags.freeform", "value", value),
        "{ userErrors { code } }");
  }

  private GraphQlTester.Response mutate(
      String who, String mutation, String type, Map<String, Object> input, String payload) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, payload);
    return as(who).document(document).variable("input", input).execute();
  }

  private List<String> names(String arguments) {
    String of = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return as("viewer")
        .document("{ tags" + of + " { edges { node { name } } } }")
        .execute()
        .path("tags.edges[*].node.name")
        .entityList(String.class)
        .get();
  }

  private List<String> contacts(String tags) {
    return as("viewer")
        .document("{ contacts(filter: { tags: " + tags + " }) { edges { node { firstName } } } }")
        .execute()
        .path("contacts.edges[*].node.firstName")
        .entityList(String.class)
        .get();
  }

  private List<String> trace() {
    String sql =
        """
        SELECT concat_ws(' ', c.first_name, c.version, a.before, a.after) FROM audit a JOIN contact c ON c.id = a.contact_id
        WHERE a.action = 'mergeTags'
        """;
    return Query.of(sql)
        .list(database, row -> Rows.required(row, 0, String.class))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private static String code(GraphQlTester.Response response, String mutation) {
    List<String> codes = response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
    return codes.isEmpty() ? "none" : codes.getFirst();
  }
}
