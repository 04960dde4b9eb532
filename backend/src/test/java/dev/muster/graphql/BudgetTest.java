package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.graphql.BudgetSql.Draw;
import dev.muster.sql.Rows;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class BudgetTest extends BackendTest {

  private static final BudgetSettings SETTINGS = new BudgetSettings(true, 1_000, 10, 100);
  private static final Map<String, String> ME = Map.of("query", "{ me { role } }");

  @Test
  void fillsABucketAtFirstSightAndDrawsUntilItIsEmpty() {
    BudgetSql sql = new BudgetSql(database, SETTINGS);
    Spender spender = new Spender(viewer(), "drawing");
    assertThat(sql.draw(spender, 100).block()).isEqualTo(new Draw(100, 900));
    assertThat(sql.draw(spender, 950).block()).matches(draw -> draw.points() >= 900 && draw.points() < 950);
    assertThat(sql.draw(spender, 100).block()).matches(draw -> draw.points() < 100);
    assertThat(sql.draw(new Spender(viewer(), "another"), 100).block()).isEqualTo(new Draw(100, 900));
  }

  @Test
  void restoresABucketWithTimeUpToItsCapacity() {
    BudgetSql sql = new BudgetSql(database, SETTINGS);
    Spender spender = new Spender(viewer(), "patient");
    fill(spender, 0, "- interval '20 seconds'");
    assertThat(sql.draw(spender, 200).block()).isEqualTo(new Draw(200, 0));
    fill(spender, 0, "- interval '1 hour'");
    assertThat(sql.draw(spender, 200).block()).isEqualTo(new Draw(200, 800));
  }

  @Test
  void sharesABucketBetweenReplicas() {
    BudgetSettings settings = new BudgetSettings(true, 1_000, 1, 100);
    CostSettings costs = new CostSettings(1_000);
    Budgets one = new Budgets(new BudgetSql(database, settings), settings, costs);
    Budgets other = new Budgets(new BudgetSql(database, settings), settings, costs);
    Spender spender = new Spender(viewer(), "both");
    fill(spender, 200, "+ interval '1 hour'");
    Cost cost = new Cost(100, 1_000);
    assertThat(one.charge(spender, cost).join().refusal()).isNull();
    assertThat(other.charge(spender, cost).join().refusal()).isNull();
    assertThat(one.charge(spender, cost).join().refusal()).isNotNull();
    assertThat(other.charge(spender, cost).join().refusal()).isNotNull();
  }

  @Test
  void tellsWithEachAnswerWhatRemains() {
    ask("telling")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.extensions.cost.requested")
        .isEqualTo(1)
        .jsonPath("$.extensions.cost.remaining")
        .isEqualTo(999_999)
        .jsonPath("$.extensions.cost.restoreRate")
        .isEqualTo(50_000);
  }

  @Test
  void saysByStatusHeaderAndCodeWhenToComeBack() {
    fill(new Spender(viewer(), "starving"), 0, "+ interval '1 hour'");
    ask("starving")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "1")
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("RATE_LIMITED")
        .jsonPath("$.errors[0].extensions.retryAfter")
        .isEqualTo(1)
        .jsonPath("$.extensions.cost.remaining")
        .isEqualTo(0);
    ask("feasting").expectStatus().isOk();
  }

  private ResponseSpec ask(String client) {
    String token = IDENTITY.token("viewer", claims -> claims.claim("client_id", client));
    return http()
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .headers(headers -> headers.setBearerAuth(token))
        .bodyValue(ME)
        .exchange();
  }

  /** Sets what is in a bucket, and as of when. */
  private void fill(Spender spender, int points, String since) {
    database
        .sql(
            """
            INSERT INTO rate_bucket VALUES ($1, $2, $3, 0, now() %1$s) ON CONFLICT (user_id, client)
            DO UPDATE SET points = excluded.points, filled_at = excluded.filled_at
            """
                .formatted(since))
        .bind(0, spender.user())
        .bind(1, spender.client())
        .bind(2, (double) points)
        .then()
        .block();
  }

  private UUID viewer() {
    as("viewer").document("{ me { id } }").executeAndVerify();
    return Objects.requireNonNull(
        database
            .sql("SELECT id FROM app_user WHERE email = 'viewer@muster.test'")
            .map((row, metadata) -> Rows.required(row, 0, UUID.class))
            .first()
            .block());
  }
}
