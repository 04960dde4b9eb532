package dev.muster.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.access.Caller;
import dev.muster.access.Callers;
import dev.muster.access.User;
import dev.muster.access.Users;
import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

class SampleTest extends BackendTest {

  private static final String BUDGET =
      new IdPrefix("field").id(UUID.fromString("00000000-0000-7000-8000-00000000f002"));

  @Autowired private Sample sample;
  @Autowired private SampleLists lists;
  @Autowired private SampleWorkspace workspace;
  @Autowired private Users users;
  @Autowired private Callers callers;

  @Test
  void loadsTheFileOnce() {
    sample.loadFile(owners()).block();
    sample.loadFile(owners()).block();

    assertThat(count("SELECT count(*)::int FROM contact")).isEqualTo(500);
    assertThat(count("SELECT count(*)::int FROM contact_search")).isEqualTo(500);
    assertThat(count("SELECT count(*)::int FROM contact WHERE company_id IS NULL OR owner_id IS NULL"))
        .isZero();
    for (String table : List.of("contact_company", "contact_team", "consent", "external_event", "activity")) {
      assertThat(count("SELECT count(*)::int FROM " + table)).as(table).isPositive();
    }
    assertThat(count("SELECT count(*)::int FROM contact WHERE email_permission = 'OPTED_OUT'")).isPositive();
    assertThat(count("SELECT count(*)::int FROM contact WHERE version > 1")).isZero();
    assertThat(count("SELECT count(*)::int FROM company WHERE domain IS NULL OR city IS NULL")).isZero();
    as("viewer")
        .document("{ contacts(search: \"james butt benton\") { edges { node { displayName } } } }")
        .execute()
        .path("contacts.edges[*].node.displayName")
        .entityList(String.class)
        .containsExactly("James Butt");
  }

  @Test
  void makesListsOfTheFileOnce() {
    sample.loadFile(owners()).block();
    lists.load(owners().getFirst()).block();
    lists.load(owners().getFirst()).block();

    GraphQlTester.Response made =
        as("viewer")
            .document(
                """
                {
                  smartLists { edges { node { name count { value } problems { code } } } }
                  contactLists { edges { node { name count { value } } } }
                  segments { edges { node { name words count { value } } } }
                }
                """)
            .execute();
    made.path("smartLists.edges[*].node.name")
        .entityList(String.class)
        .containsExactly("Active in California", "My contacts");
    made.path("smartLists.edges[0].node.count.value").entity(Integer.class).matches(count -> count > 10);
    made.path("contactLists.edges[0].node.count.value").entity(Integer.class).matches(count -> count > 10);
    made.path("segments.edges[0].node.words")
        .entity(String.class)
        .isEqualTo("List is Newsletter and not (smart list is Active in California)");
    made.path("segments.edges[0].node.count.value").entity(Integer.class).matches(count -> count > 10);
  }

  @Test
  void showsTreesFieldsAndRulesAtWork() {
    workspace.load().block();
    workspace.load().block();
    sample.generate(50, owners()).block();

    as("viewer")
        .document(
            """
            { tags(search: "private banking") { edges { node { path } } }
              contacts(first: 1, orderBy: [{ customField: "%s", direction: DESC }],
                filter: { customField: { field: "%s", isEmpty: false } }) { count { value } }
              scoringRules { problems { code } } }
            """
                .formatted(BUDGET, BUDGET))
        .execute()
        .path("tags.edges[0].node.path")
        .entity(String.class)
        .isEqualTo("Industries › Finance › Banking › Private banking")
        .path("contacts.count.value")
        .entity(Integer.class)
        .isEqualTo(8)
        .path("scoringRules[*].problems[*].code")
        .entityList(String.class)
        .hasSize(0);
    assertThat(
            count("SELECT count(*)::int FROM (SELECT lower(name) FROM tag GROUP BY 1 HAVING count(*) > 1)"))
        .as("ambiguous names")
        .isZero();
  }

  @Test
  void goesOnWhereAnEarlierStartStopped() {
    sample.generate(1_300, owners()).block();
    sample.generate(2_500, owners()).block();
    sample.generate(2_000, owners()).block();

    assertThat(count("SELECT count(*)::int FROM contact")).isEqualTo(2_500);
  }

  @Test
  void knowsSomethingOnEveryAxis() {
    sample.loadFile(owners()).block();
    sample.generate(500, owners()).block();

    for (String column : List.of("contact_type", "role", "source", "country", "sex", "date_of_birth")) {
      assertThat(count("SELECT count(DISTINCT " + column + ")::int FROM contact"))
          .as(column)
          .isGreaterThan(1);
    }
    assertThat(count("SELECT count(*)::int FROM contact_phone WHERE e164 IS NOT NULL")).isGreaterThan(2_000);
    assertThat(count("SELECT count(*)::int FROM contact_phone WHERE position = 3")).isPositive();
    assertThat(count("SELECT count(*)::int FROM contact_email WHERE position = 2")).isPositive();
    assertThat(count("SELECT count(*)::int FROM contact WHERE last_login_at > now()")).isZero();
  }

  @Test
  void generatesTheSameOnEveryMachine() {
    assertThat(GeneratedContacts.batch(7, 50)).isEqualTo(GeneratedContacts.batch(7, 100).subList(0, 50));
    assertThat(GeneratedContacts.batch(7, 50)).isNotEqualTo(GeneratedContacts.batch(8, 50));
  }

  private List<Caller> owners() {
    User ada = new User(UUID.randomUUID(), "Ada Admin", "admin@muster.test");
    return users
        .introduce(IDENTITY.url(), "00000000-0000-7000-8000-000000000001", ada, "admin")
        .flatMap(callers::byId)
        .map(List::of)
        .blockOptional()
        .orElseThrow();
  }

  private int count(String sql) {
    return Objects.requireNonNull(
        Query.of(sql).first(database, row -> Rows.required(row, 0, Integer.class)).block());
  }
}
