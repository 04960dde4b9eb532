package dev.muster.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A test that saves lists and asks who is on them. */
abstract class SavedListsBase extends BackendTest {

  protected static final Map<String, Object> ACTIVE = Map.of("status", Map.of("eq", "ACTIVE"));

  /** The public id of a new contact of this last name. */
  protected String contact(String lastName, String... tags) {
    return contact(Map.of("lastName", lastName, "tags", List.of(tags)));
  }

  protected String contact(Map<String, Object> input) {
    return as("admin")
        .document(
            "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }")
        .variable("input", input)
        .execute()
        .path("createContact.contact.id")
        .entity(String.class)
        .get();
  }

  /** The id of what was made, for example of a {@code SmartList}. */
  protected String make(String who, String type, Map<String, Object> input) {
    GraphQlTester.Response response = change(who, "create", type, input);
    assertThat(codes(response)).isEmpty();
    return response.path("done.object.id").entity(String.class).get();
  }

  protected GraphQlTester.Response change(String who, String verb, String type, Map<String, Object> input) {
    String field = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    return as(who)
        .document(
            """
            mutation ($input: %2$s%1$sInput!) {
              done: %3$s%1$s(input: $input) {
                object: %4$s { id name description version shared mayEdit }
                userErrors { code field permission message }
              }
            }
            """
                .formatted(type, capital(verb), verb, field))
        .variable("input", input)
        .execute();
  }

  protected GraphQlTester.Response delete(String who, String type, String id) {
    return as(who)
        .document(
            "mutation ($id: ID!) { done: delete%s(input: { id: $id }) { id userErrors { code } } }"
                .formatted(type))
        .variable("id", id)
        .execute();
  }

  protected static List<String> codes(GraphQlTester.Response response) {
    return response.path("done.userErrors[*].code").entityList(String.class).get();
  }

  /** The last names of those that a filter finds, as {@code who} sees them. */
  protected List<String> found(String who, Map<String, Object> filter) {
    return find(who, filter).path("contacts.edges[*].node.lastName").entityList(String.class).get();
  }

  /** The code of the error that a filter ends in, and the object it names. */
  protected List<String> errors(String who, Map<String, Object> filter) {
    List<String> codes = new ArrayList<>();
    find(who, filter)
        .errors()
        .satisfy(errors ->
            errors.forEach(error -> {
              Map<String, Object> said = new HashMap<>(error.getExtensions());
              codes.add(String.valueOf(said.get("code")));
              if (said.containsKey("objectId")) {
                codes.add(String.valueOf(said.get("objectId")));
              }
            }));
    return codes;
  }

  private GraphQlTester.Response find(String who, Map<String, Object> filter) {
    return as(who)
        .document(
            """
            query ($filter: ContactFilter) {
              contacts(filter: $filter, orderBy: [{ field: LAST_NAME }]) { edges { node { lastName } } }
            }
            """)
        .variable("filter", filter)
        .execute();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
