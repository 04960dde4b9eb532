package dev.muster.contacts;

import dev.muster.BackendTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A test that makes contacts and looks for them. */
abstract class ContactsApi extends BackendTest {

  private static final String LIST =
      """
      query ($filter: ContactFilter, $search: String, $orderBy: [ContactOrder!], $first: Int, $after: String,
          $last: Int, $before: String) {
        contacts(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after, last: $last,
            before: $before) {
          edges { node { displayName } } pageInfo { endCursor startCursor hasNextPage hasPreviousPage }
        }
      }
      """;

  /** Makes a contact and asks for these of its fields. */
  GraphQlTester.Response create(Map<String, Object> input, String fields) {
    return change("createContact", "CreateContactInput", input, fields);
  }

  GraphQlTester.Response update(Map<String, Object> input, String fields) {
    return change("updateContact", "UpdateContactInput", input, fields);
  }

  String id(Map<String, Object> input) {
    return create(input, "id").path("createContact.contact.id").entity(String.class).get();
  }

  /** The names of the contacts that match. */
  List<String> found(Map<String, Object> filter) {
    return names(list(Map.of("filter", filter)));
  }

  List<String> searched(String words) {
    return names(list(Map.of("search", words)));
  }

  GraphQlTester.Response list(Map<String, Object> variables) {
    GraphQlTester.Request<?> request = as("viewer").document(LIST);
    variables.forEach(request::variable);
    return request.execute();
  }

  static List<String> names(GraphQlTester.Response list) {
    return list.path("contacts.edges[*].node.displayName").entityList(String.class).get();
  }

  /** The code of the error that a filter ends in. */
  String code(Map<String, Object> filter) {
    List<String> codes = new ArrayList<>();
    list(Map.of("filter", filter))
        .errors()
        .satisfy(
            errors -> errors.forEach(error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    return codes.isEmpty() ? "no error" : codes.getFirst();
  }

  private GraphQlTester.Response change(
      String mutation, String type, Map<String, Object> input, String fields) {
    String document =
        """
        mutation ($input: %s!) { %s(input: $input) {
          contact { %s } conflict { fields { field yours theirs } } userErrors { code field } } }
        """
            .formatted(type, mutation, fields);
    return as("admin").document(document).variable("input", input).execute();
  }
}
