package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class UsersTest extends BackendTest {

  @BeforeEach
  void everybodyHasBeenHere() {
    List.of("admin", "agent", "viewer", "sample-app")
        .forEach(who -> as(who).document("{ me { id } }").executeAndVerify());
  }

  @Test
  void listsPeopleByNameAndNoPrograms() {
    assertThat(names(Map.of())).startsWith("Ada Admin", "Amir Agent").contains("Vera Viewer");
    assertThat(names(Map.of())).doesNotContain("sample-app");
  }

  @Test
  void findsThemByAPartOfTheirNameOrAddress() {
    // Tests that sign in by another name of the provider leave a second person called the same.
    assertThat(names(Map.of("search", "MIR ag"))).containsOnly("Amir Agent");
    assertThat(names(Map.of("search", "viewer@"))).containsOnly("Vera Viewer");
    assertThat(names(Map.of("search", "%"))).isEmpty();
  }

  @Test
  void leavesOutWhoWasDeactivated() {
    activate("viewer@muster.test", false);
    try {
      assertThat(names(Map.of())).doesNotContain("Vera Viewer");
    } finally {
      activate("viewer@muster.test", true);
    }
  }

  @Test
  void turnsPagesBothWays() {
    String cursor =
        as("agent")
            .document("{ users(first: 1) { edges { cursor } pageInfo { hasNextPage } count { value } } }")
            .execute()
            .path("users.edges[0].cursor")
            .entity(String.class)
            .get();

    assertThat(names(Map.of("first", 1, "after", cursor))).containsExactly("Amir Agent");
  }

  private void activate(String email, boolean active) {
    Query.of("UPDATE app_user SET active = ? WHERE email = ?", active, email).update(database).block();
  }

  private List<String> names(Map<String, Object> arguments) {
    String document =
        """
        query ($search: String, $first: Int, $after: String) {
          users(search: $search, first: $first, after: $after) { edges { node { name } } }
        }
        """;
    GraphQlTester.Request<?> request = as("agent").document(document);
    arguments.forEach(request::variable);
    return request.execute().path("users.edges[*].node.name").entityList(String.class).get();
  }
}
