package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class CallerTest extends BackendTest {

  private static final String ME = "{ me { id name kind role permissions } }";

  @Test
  void knowsAPersonAtFirstSight() {
    as("agent")
        .document(ME)
        .execute()
        .path("me.id")
        .entity(String.class)
        .satisfies(id -> assertThat(id).startsWith("user_"))
        .path("me.name")
        .entity(String.class)
        .isEqualTo("Amir Agent")
        .path("me.kind")
        .entity(String.class)
        .isEqualTo("USER")
        .path("me.permissions")
        .entityList(String.class)
        .containsExactly("CONTACT_VIEW", "CONTACT_EDIT", "BULK_RUN");
  }

  @Test
  void knowsAnApiClientAtFirstSight() {
    as("sample-app")
        .document(ME)
        .execute()
        .path("me.id")
        .entity(String.class)
        .satisfies(id -> assertThat(id).startsWith("client_"))
        .path("me.name")
        .entity(String.class)
        .isEqualTo("sample-app")
        .path("me.kind")
        .entity(String.class)
        .isEqualTo("API_CLIENT")
        .path("me.role")
        .entity(String.class)
        .isEqualTo("admin");
  }

  @Test
  void makesOneUserOfManyFirstRequestsAtOnce() {
    List<String> tokens =
        IntStream.range(0, 16)
            .mapToObj(
                i -> IDENTITY.token("agent", claims -> claims.subject("newcomer").claim("sid", "s" + i)))
            .toList();
    List<String> ids =
        Flux.fromIterable(tokens)
            .flatMap(
                token -> Flux.defer(() -> Flux.just(idOf(token))).subscribeOn(Schedulers.boundedElastic()),
                16)
            .collectList()
            .block();
    assertThat(ids).hasSize(16);
    assertThat(List.copyOf(java.util.Set.copyOf(ids))).hasSize(1);
  }

  @Test
  void givesAnUnknownRoleTheLeastRights() {
    String token =
        IDENTITY.token("agent", claims -> claims.subject("odd").claim("roles", List.of("emperor")));
    withToken(token).document(ME).execute().path("me.role").entity(String.class).isEqualTo("viewer");
  }

  @Test
  void keepsTheRoleOfThoseItKnows() {
    String subject = "promoted";
    idOf(IDENTITY.token("agent", claims -> claims.subject(subject).claim("roles", List.of("viewer"))));
    String later =
        IDENTITY.token("agent", claims -> claims.subject(subject).claim("roles", List.of("admin")));
    withToken(later).document(ME).execute().path("me.role").entity(String.class).isEqualTo("viewer");
  }

  @Test
  void takesOverANewName() {
    idOf(IDENTITY.token("agent", claims -> claims.subject("married").claim("name", "Ann Before")));
    String later = IDENTITY.token("agent", claims -> claims.subject("married").claim("name", "Ann After"));
    withToken(later).document(ME).execute().path("me.name").entity(String.class).isEqualTo("Ann After");
  }

  private String idOf(String token) {
    return withToken(token).document(ME).execute().path("me.id").entity(String.class).get();
  }

  @Test
  void refusesWhoHasNoToken() {
    refused(http().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON).bodyValue("{}").exchange());
  }

  @Test
  void refusesAnExpiredToken() {
    Date past = new Date(System.currentTimeMillis() - 10_000);
    refused(ask(IDENTITY.token("admin", claims -> claims.expirationTime(past))));
  }

  @Test
  void refusesATokenWithoutAnEnd() {
    refused(ask(IDENTITY.token("admin", claims -> claims.expirationTime(null))));
  }

  @Test
  void refusesAStrangersToken() {
    refused(ask(IDENTITY.token("admin", claims -> claims.issuer("https://elsewhere.example"))));
  }

  @Test
  void refusesATokenForAnotherAudience() {
    refused(ask(IDENTITY.token("admin", claims -> claims.audience("muster-ui"))));
  }

  @Test
  void refusesAForgedToken() {
    refused(ask(IDENTITY.forgedToken("admin")));
  }

  @Test
  void refusesWhatIsNoToken() {
    refused(ask("not-a-token"));
  }

  @Test
  void letsNobodyInWhoPretendsToOpenASocket() {
    refused(
        http()
            .post()
            .uri("/graphql")
            .header("Upgrade", "websocket")
            .header("Connection", "Upgrade")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"query\":\"{ me { id } }\"}")
            .exchange());
  }

  @Test
  void tellsItsHealthToAnybody() {
    http().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    http().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
  }

  private WebTestClient.ResponseSpec ask(String token) {
    return http()
        .post()
        .uri("/graphql")
        .headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"query\":\"{ me { id } }\"}")
        .exchange();
  }

  private static void refused(WebTestClient.ResponseSpec answer) {
    answer
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .exists("WWW-Authenticate")
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("UNAUTHENTICATED")
        .jsonPath("$.errors[0].extensions.classification")
        .isEqualTo("UNAUTHORIZED")
        .jsonPath("$.trace")
        .doesNotExist();
  }
}
