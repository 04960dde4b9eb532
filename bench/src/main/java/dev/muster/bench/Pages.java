package dev.muster.bench;

import java.util.Map;

/**
 * A list request, and the statement that answers it.
 *
 * @param sql the same rows and columns in plain SQL, as pgbench runs it
 */
record Pages(String document, Map<String, Object> variables, String sql) {

  private static final String DOCUMENT =
      """
      query ($filter: ContactFilter, $search: String) {
        contacts(filter: $filter, search: $search, first: 50) {
          edges { cursor node {
            id firstName lastName displayName email phone mobile jobTitle status createdAt updatedAt
            company { id name } tags { id name } } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  private static final String SELECT =
      """
      SELECT c.id, c.created_at, c.updated_at, c.version, c.first_name, c.last_name, c.email, c.phone, c.mobile, c.job_title,
        c.status, co.id, co.name, co.website, tagged.ids, tagged.names, ARRAY[(c.created_at)::text, (c.id)::text]
      FROM muster.contact c
      LEFT JOIN muster.company co ON co.id = c.company_id
      LEFT JOIN LATERAL (
        SELECT array_agg(t.id ORDER BY muster.folded(t.name), t.id) AS ids,
          array_agg(t.name ORDER BY muster.folded(t.name), t.id) AS names
        FROM muster.contact_tag ct JOIN muster.tag t ON t.id = ct.tag_id WHERE ct.contact_id = c.id) AS tagged ON TRUE
      WHERE c.deleted_at IS NULL AND %s
      ORDER BY c.created_at DESC, c.id DESC LIMIT 51
      """;

  private static final String FOUND =
      "c.id IN (SELECT s.contact_id FROM muster.contact_search s WHERE s.folded LIKE '%%' || muster.folded('%s') || '%%')";

  /** Active contacts, the newest first. */
  static Pages list() {
    Map<String, Object> variables = Map.of("filter", Map.of("status", Map.of("eq", "ACTIVE")));
    return new Pages(DOCUMENT, variables, SELECT.formatted("c.status = 'ACTIVE'"));
  }

  /** A part of an e-mail address that some dozens have. */
  static Pages search() {
    return searching("c4ca423");
  }

  static Pages searchWithoutHit() {
    return searching("zzzqqqxxx");
  }

  private static Pages searching(String text) {
    return new Pages(DOCUMENT, Map.of("search", text), SELECT.formatted(FOUND.formatted(text)));
  }

  String body() {
    return Backend.body(document, variables);
  }
}
