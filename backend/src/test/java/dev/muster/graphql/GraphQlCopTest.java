package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** What the audit tool graphql-cop tries, by somebody who is signed in, where introspection is off. */
@TestPropertySource(properties = "muster.graphql.introspection=NOBODY")
@DirtiesContext
class GraphQlCopTest extends BackendTest {

  @Test
  void aliasesCannotBeOverloaded() {
    StringBuilder aliases = new StringBuilder();
    for (int i = 0; i <= 100; i++) {
      aliases.append("alias").append(i).append(":__typename \n");
    }
    assertThat(answer("query cop { " + aliases + " }"))
        .contains("TOO_MANY_ALIASES")
        .doesNotContain("alias100\":");
  }

  @Test
  void requestsCannotBeBatched() {
    String one = "{\"query\":\"query cop { __typename }\"}";
    String answer =
        text(
            post()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[" + (one + ",").repeat(9) + one + "]"));
    assertThat(answer).contains("BATCH_NOT_SUPPORTED").doesNotContain("\"data\"");
  }

  @Test
  void directivesCannotMultiplyErrors() {
    String answer = answer("query cop { __typename " + "@aa".repeat(10) + " }");
    assertThat(answer.split("\"message\"", -1)).hasSizeBetween(2, 5);
  }

  @Test
  void introspectionCannotGoAroundInCircles() {
    String circle =
        "types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } }";
    assertThat(answer("query cop { __schema { " + circle + " } }")).doesNotContain("\"__schema\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mutation cop {__typename}", "query cop {__typename}"})
  void nothingIsAskedByGet(String document) {
    String answer =
        text(
            http()
                .get()
                .uri(uri -> uri.path("/graphql").queryParam("query", "{query}").build(document))
                .headers(headers -> headers.setBearerAuth(IDENTITY.token("admin"))));
    assertThat(answer).doesNotContain("__typename");
  }

  @Test
  void nothingIsAskedByAForm() {
    String answer = text(post().body(BodyInserters.fromFormData("query", "query cop { __typename }")));
    assertThat(answer).doesNotContain("__typename");
  }

  /** A page of another origin may send texts without asking first. */
  @Test
  void nothingIsAskedByAPlainText() {
    String answer =
        text(post().contentType(MediaType.TEXT_PLAIN).bodyValue("{\"query\":\"query cop { __typename }\"}"));
    assertThat(answer).doesNotContain("__typename");
  }

  @Test
  void answersHoldNoTraces() {
    assertThat(answer("query cop { __typename }")).contains("\"Query\"").doesNotContain("tracing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __schema { directive } }",
        "{ contact }",
        "{ me { nam } }",
        "{ contacts(frist: 1) { count } }"
      })
  void noFieldIsSuggested(String document) {
    assertThat(answer(document)).contains("VALIDATION").doesNotContainIgnoringCase("did you mean");
  }

  @Test
  void fieldsCannotBeDuplicated() {
    assertThat(answer("query cop { " + "__typename \n".repeat(500) + "}")).contains("TOO_MANY_REPEATS");
  }

  @Test
  void introspectionIsOff() {
    assertThat(answer("query cop { __schema { types { name fields { name } } } }"))
        .contains("INTROSPECTION_DISABLED")
        .doesNotContain("\"types\"");
    assertThat(answer("query cop { __type(name: \"Query\") { name } }")).contains("INTROSPECTION_DISABLED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql", "/playground", "/console", "/graphql"})
  void thereIsNoPlayground(String path) {
    String answer =
        text(
            http()
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(IDENTITY.token("admin"))));
    assertThat(answer).doesNotContainIgnoringCase("graphiql").doesNotContainIgnoringCase("playground");
  }

  @Test
  void errorsTellNothingOfTheirInside() {
    assertThat(answer("qwerty cop { abc }")).contains("SYNTAX").doesNotContain("xception", "\tat ");
  }

  private String answer(String document) {
    return text(post().contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", document)));
  }

  private WebTestClient.RequestBodySpec post() {
    return http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(IDENTITY.token("admin")));
  }

  private static String text(WebTestClient.RequestHeadersSpec<?> request) {
    String body = request.exchange().expectBody(String.class).returnResult().getResponseBody();
    return Objects.requireNonNullElse(body, "");
  }
}
