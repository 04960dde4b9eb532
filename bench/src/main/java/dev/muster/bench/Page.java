package dev.muster.bench;

import java.util.List;
import java.util.Map;

/**
 * A request for a page of contacts.
 *
 * @param values what the backend binds to the marks of its statement, in their order, as PostgreSQL writes
 *     them
 */
record Page(String document, Map<String, Object> variables, List<String> values) {

  private static final String DOCUMENT =
      """
      query ($filter: ContactFilter, $search: String, $first: Int) {
        contacts(filter: $filter, search: $search, first: $first) {
          edges { node {
            id firstName lastName displayName email phone mobile jobTitle status createdAt updatedAt
            company { name } tags { name } } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;
  private static final String COUNT =
      """
      query ($filter: ContactFilter, $search: String) {
        contacts(filter: $filter, search: $search, first: 1) { count { value } }
      }
      """;
  private static final Map<String, Object> ACTIVE = Map.of("status", Map.of("eq", "ACTIVE"));

  /** Active contacts, the newest first. */
  static Page list(int rows) {
    Map<String, Object> variables = Map.of("filter", ACTIVE, "first", rows);
    return new Page(DOCUMENT, variables, List.of("ACTIVE", String.valueOf(rows + 1), "0"));
  }

  /** The newest 50 in which the text occurs. */
  static Page search(String text) {
    return new Page(DOCUMENT, Map.of("search", text, "first", 50), List.of(text, "51", "0"));
  }

  /** How many active contacts there are, up to the cap. */
  static Page count() {
    return new Page(COUNT, Map.of("filter", ACTIVE), List.of("ACTIVE", "10001"));
  }

  /** In how many the text occurs, up to the cap. */
  static Page countOf(String text) {
    return new Page(COUNT, Map.of("search", text), List.of(text, "10001"));
  }

  String body() {
    return Backend.body(document, variables);
  }
}
