package dev.muster.graphql;

import dev.muster.BackendTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

class CostTest extends BackendTest {

  private static final String PAGE =
      """
      query($first: Int) {
        contacts(first: $first) { count { value } edges { node { displayName company { name } tags { name } } } }
      }
      """;

  /** In each row the edge, its node, the company and up to ten tags. */
  @Test
  void tellsWithEachAnswerWhatItCost() {
    ask(PAGE, Map.of("first", 20)).jsonPath("$.extensions.cost.requested").isEqualTo(1 + 1 + 20 * 13);
    ask(PAGE, Map.of("first", 30))
        .jsonPath("$.extensions.cost.requested")
        .isEqualTo(1 + 1 + 30 * 13)
        .jsonPath("$.extensions.cost.limit")
        .isEqualTo(50_000)
        .jsonPath("$.data.contacts.count.value")
        .isEqualTo(0);
  }

  @Test
  void runsNothingThatCostsMoreThanTheLimit() {
    String history = "edges { node { timeline(first: 100) { edges { node { changes { field } } } } } }";
    ask("{ contacts(first: 100) { " + history + " } }", Map.of())
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("COST_TOO_HIGH")
        .jsonPath("$.errors[0].extensions.limit")
        .isEqualTo(50_000)
        .jsonPath("$.extensions.cost.requested")
        .isEqualTo(1 + 100 * (2 + 1 + 100 * 12))
        .jsonPath("$.data")
        .doesNotExist();
    ask("{ contacts(first: 41) { " + history + " } }", Map.of()).jsonPath("$.errors").doesNotExist();
  }

  @Test
  void tellsWhatAnAnswerWithErrorsCost() {
    ask("{ contact(id: \"nonsense\") { id } }", Map.of())
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("MALFORMED_ID")
        .jsonPath("$.extensions.cost.requested")
        .isEqualTo(1);
  }

  private BodyContentSpec ask(String document, Map<String, Object> variables) {
    return http()
        .post()
        .uri("/graphql")
        .headers(headers -> headers.setBearerAuth(IDENTITY.token("viewer")))
        .bodyValue(Map.of("query", document, "variables", variables))
        .exchange()
        .expectBody();
  }
}
