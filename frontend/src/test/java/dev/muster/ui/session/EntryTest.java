package dev.muster.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser meets that has not signed in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EntryTest {
  private final HttpClient browser = HttpClient.newHttpClient();
  @LocalServerPort private int port;

  @Test
  void aPageLeadsToTheIdentityProviderWithAProofKey() throws Exception {
    assertThat(get("/contacts").headers().firstValue("location"))
        .hasValueSatisfying(address -> assertThat(address).endsWith("/oauth2/authorization/muster"));
    assertThat(get("/oauth2/authorization/muster").headers().firstValue("location"))
        .hasValueSatisfying(address ->
            assertThat(address)
                .startsWith("http://localhost:8082/oauth2/authorize?")
                .contains("client_id=muster-ui", "code_challenge=", "scope=openid"));
  }

  @Test
  void readinessNeedsNoSignInAndNothingElseIsExposed() throws Exception {
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/env").statusCode()).isEqualTo(302);
  }

  @Test
  void everyPageTellsTheBrowserToBeCareful() throws Exception {
    var page = get("/sign-in-problem");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
    assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
  }

  @Test
  void theSessionCookieHasANameOfItsOwnAndIsKeptFromScripts() throws Exception {
    assertThat(get("/contacts").headers().firstValue("set-cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).startsWith("MUSTER_UI=").contains("HttpOnly", "SameSite=Lax"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return browser.send(request, BodyHandlers.ofString());
  }
}
