package dev.muster.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tags that stand below others. */
class TagTreesTest extends TagTrees {

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

  private void freeform(String value) {
    mutate(
        "admin",
        "setPolicy",
        "SetPolicyInput",
        Map.of("key", "tags.freeform", "value", value),
        "{ userErrors { code } }");
  }
}
