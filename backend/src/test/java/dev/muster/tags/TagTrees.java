package dev.muster.tags;

import dev.muster.BackendTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests on a tree of tags, Industries. */
abstract class TagTrees extends BackendTest {

  protected static final String TAG =
      "{ tag { id name path version parent { name } } userErrors { code message policyKey permission } }";

  protected String industries = "";

  @BeforeEach
  void industries() {
    industries = group("Industries", "TREE");
  }

  protected String group(String name, String kind) {
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

  protected String tag(String name, @Nullable String group, @Nullable String parent) {
    return createTag("admin", name, group, parent).path("createTag.tag.id").entity(String.class).get();
  }

  protected GraphQlTester.Response createTag(
      String who, String name, @Nullable String group, @Nullable String parent) {
    Map<String, Object> input = new HashMap<>(Map.of("name", name));
    input.put("group", group);
    input.put("parent", parent);
    return mutate(who, "createTag", "CreateTagInput", input, TAG);
  }

  protected void contact(String name, String... tags) {
    create(name, tags).path("createContact.userErrors").entityList(Object.class).hasSize(0);
  }

  protected GraphQlTester.Response create(String name, String... tags) {
    return mutate(
        "agent",
        "createContact",
        "CreateContactInput",
        Map.of("firstName", name, "tags", List.of(tags)),
        "{ contact { id } userErrors { code message } }");
  }

  protected GraphQlTester.Response mutate(
      String who, String mutation, String type, Map<String, Object> input, String payload) {
    String document = "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, payload);
    return as(who).document(document).variable("input", input).execute();
  }

  protected List<String> names(String arguments) {
    String of = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return as("viewer")
        .document("{ tags" + of + " { edges { node { name } } } }")
        .execute()
        .path("tags.edges[*].node.name")
        .entityList(String.class)
        .get();
  }

  protected List<String> contacts(String tags) {
    return as("viewer")
        .document("{ contacts(filter: { tags: " + tags + " }) { edges { node { firstName } } } }")
        .execute()
        .path("contacts.edges[*].node.firstName")
        .entityList(String.class)
        .get();
  }

  protected static String code(GraphQlTester.Response response, String mutation) {
    List<String> codes = response.path(mutation + ".userErrors[*].code").entityList(String.class).get();
    return codes.isEmpty() ? "none" : codes.getFirst();
  }
}
