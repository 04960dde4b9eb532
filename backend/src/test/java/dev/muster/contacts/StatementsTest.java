package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.SentStatements;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a list takes, as the driver that sends them says. */
class StatementsTest extends BackendTest {

  private static final String PAGE =
      """
      query ($first: Int) {
        contacts(first: $first, search: "jo", filter: { status: { eq: ACTIVE } }) {
          count { value }
          edges { node { displayName jobTitle company { name } owner { name } tags { name } } }
        }
      }
      """;
  private static final String HUNDRED =
      """
      WITH made_company AS (
        INSERT INTO company (name) SELECT 'Company ' || n FROM generate_series(1, 100) n RETURNING id),
      numbered AS (SELECT id, row_number() OVER () AS n FROM made_company),
      made AS (
        INSERT INTO contact (first_name, company_id, owner_id)
        SELECT 'Jo ' || n, id, (SELECT id FROM app_user LIMIT 1) FROM numbered RETURNING id),
      made_tag AS (INSERT INTO tag (name) SELECT 'tag ' || n FROM generate_series(1, 3) n RETURNING id),
      tagged AS (INSERT INTO contact_tag SELECT made.id, made_tag.id FROM made, made_tag)
      INSERT INTO contact_search (contact_id, folded) SELECT id, 'jo' FROM made
      """;

  @BeforeEach
  void makeContacts() {
    database.sql(HUNDRED).fetch().rowsUpdated().block();
  }

  @Test
  void aPageTakesTheSameThreeStatementsAtMostHoweverManyRowsItHas() {
    statements(100);

    List<Integer> counts = Stream.of(1, 50, 100).map(rows -> statements(rows).size()).distinct().toList();

    assertThat(counts).singleElement().satisfies(count -> assertThat(count).isBetween(1, 3));
  }

  /** Without what runs in the background. */
  private List<String> statements(int rows) {
    try (SentStatements sent = SentStatements.listen()) {
      as("agent")
          .document(PAGE)
          .variable("first", rows)
          .execute()
          .path("contacts.edges[*].node.tags[2].name")
          .entityList(String.class)
          .hasSize(rows);
      return sent.all().stream().filter(statement -> !statement.contains("bulk_action")).toList();
    }
  }
}
