package dev.muster.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tags that are moved, merged and deleted. */
class TagTreeChangesTest extends TagTrees {

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
}
