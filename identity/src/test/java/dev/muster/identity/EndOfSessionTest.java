package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ExtendWith(SampleIdentity.class)
class EndOfSessionTest {

  private static final String VIEWER = "viewer@muster.test";
  private static final String HOME = Running.UI + "/";

  private final Running identity;
  private final Client ui;
  private final Client backend;
  private final String adminToken;

  EndOfSessionTest(Running identity) {
    this.identity = identity;
    this.ui = Client.ui(identity.port());
    this.backend = Client.backend(identity.port());
    this.adminToken = Client.Tokens.of(backend.ownToken("identity.admin")).access();
  }

  @BeforeEach
  void logEverybodyOut() {
    endAll("00000000-0000-7000-8000-000000000002");
    endAll("00000000-0000-7000-8000-000000000003");
  }

  @Test
  void endsOneBrowserAndLeavesTheOther(Browser mine, Browser other) {
    var ended = ui.logIn(mine, VIEWER);
    var kept = ui.logIn(other, VIEWER);
    assertThat(end(ended.sid())).isEqualTo(1);
    assertThat(isLoggedIn(mine)).isFalse();
    assertThat(ui.refresh(ended.refresh()).body()).contains("invalid_grant");
    assertThat(isLoggedIn(other)).isTrue();
    assertThat(ui.refresh(kept.refresh()).statusCode()).isEqualTo(200);
  }

  @Test
  void endsAllBrowsersOfOneUserAndNobodyElses(Browser mine, Browser other, Browser agents) {
    var first = ui.logIn(mine, VIEWER);
    var second = ui.logIn(other, VIEWER);
    ui.logIn(agents, "agent@muster.test");
    assertThat(endAll(first.subject())).isEqualTo(2);
    assertThat(isLoggedIn(mine)).isFalse();
    assertThat(isLoggedIn(other)).isFalse();
    assertThat(ui.refresh(first.refresh()).statusCode()).isEqualTo(400);
    assertThat(ui.refresh(second.refresh()).statusCode()).isEqualTo(400);
    assertThat(isLoggedIn(agents)).isTrue();
  }

  @Test
  void endsWhatHasEndedWithoutComplaint(Browser browser) {
    var sid = ui.logIn(browser, VIEWER).sid();
    assertThat(end(sid)).isEqualTo(1);
    assertThat(end(sid)).isZero();
    assertThat(end("unknown")).isZero();
    assertThat(endAll("nobody")).isZero();
  }

  @Test
  void aRefreshThatOverlapsWithTheEndDoesNotBringTheSessionBack(Browser browser) {
    var authorizations = identity.bean(OAuth2AuthorizationService.class);
    var sid = ui.logIn(browser, VIEWER).sid();
    var loadedBefore = Objects.requireNonNull(authorizations.findById(sid));
    end(sid);
    assertThatThrownBy(() -> authorizations.save(loadedBefore))
        .isInstanceOf(OAuth2AuthenticationException.class);
    assertThat(authorizations.findById(sid)).isNull();
  }

  @Test
  void aBrowserThatIsLoggedOutMeanwhileGetsNoCode() {
    var authorizations = identity.bean(OAuth2AuthorizationService.class);
    var client =
        Objects.requireNonNull(identity.bean(RegisteredClientRepository.class).findById("muster-ui"));
    var granted =
        OAuth2Authorization.withRegisteredClient(client)
            .id("granted-too-late")
            .principalName("somebody")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .build();
    var request = new MockHttpServletRequest();
    request.setSession(new MockHttpSession(null, "ended"));
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      assertThatThrownBy(() -> authorizations.save(granted))
          .isInstanceOf(InsufficientAuthenticationException.class);
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
    assertThat(authorizations.findById(granted.getId())).isNull();
  }

  @Test
  void aSessionThatAnotherVersionWroteCostsALoginAndNoError(Browser browser) {
    ui.logIn(browser, VIEWER);
    identity.bean(JdbcClient.class).sql("UPDATE spring_session_attributes SET attribute_bytes = ''").update();
    assertThat(isLoggedIn(browser)).isFalse();
    assertThat(ui.logIn(browser, VIEWER).access()).isNotEmpty();
  }

  @Test
  void logsOutAndReturnsToTheUi(Browser browser) {
    var tokens = ui.logIn(browser, VIEWER);
    assertThat(target(browser.open(ui.logout(tokens.id(), HOME)))).isEqualTo(HOME);
    assertThat(isLoggedIn(browser)).isFalse();
    assertThat(ui.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
  }

  @Test
  void returnsToTheUiThoughTheBackendEndedTheSessionBefore(Browser browser) {
    var tokens = ui.logIn(browser, VIEWER);
    end(tokens.sid());
    assertThat(target(browser.open(ui.logout(tokens.id(), HOME)))).isEqualTo(HOME);
  }

  @Test
  void logsOutWithTheIdTokenFromBeforeARefresh(Browser browser) {
    var tokens = ui.logIn(browser, VIEWER);
    ui.refresh(tokens.refresh());
    assertThat(target(browser.open(ui.logout(tokens.id(), HOME)))).isEqualTo(HOME);
    assertThat(isLoggedIn(browser)).isFalse();
  }

  @Test
  void leavesWhoElseUsesTheBrowserLoggedIn(Browser viewers, Browser agents) {
    var tokens = ui.logIn(viewers, VIEWER);
    ui.logIn(agents, "agent@muster.test");
    assertThat(target(agents.open(ui.logout(tokens.id(), HOME)))).isEqualTo(HOME);
    assertThat(isLoggedIn(agents)).isTrue();
  }

  @Test
  void returnsToNoStrangersAddressAfterALogout(Browser browser) {
    var tokens = ui.logIn(browser, VIEWER);
    assertThat(browser.open(ui.logout(tokens.id(), "https://evil.test/")).statusCode()).isEqualTo(400);
    assertThat(isLoggedIn(browser)).isTrue();
  }

  @Test
  void takesNoAccessTokenAndNoForgeryForALogout(Browser browser) {
    var tokens = ui.logIn(browser, VIEWER);
    var forged = tokens.id().substring(0, tokens.id().lastIndexOf('.')) + ".c2lnbmF0dXJl";
    assertThat(browser.open(ui.logout(tokens.access(), HOME)).statusCode()).isEqualTo(400);
    assertThat(browser.open(ui.logout(forged, HOME)).statusCode()).isEqualTo(400);
    assertThat(isLoggedIn(browser)).isTrue();
  }

  @Test
  void listensToTheBackendOnly(Browser browser) {
    var user = ui.logIn(browser, VIEWER);
    var sample = new Client(identity.port(), "sample-app", "sample-app-secret");
    var address = "/admin/sessions/" + user.sid();
    assertThat(ui.delete(address, user.access()).statusCode()).isEqualTo(403);
    assertThat(ui.delete(address, Client.Tokens.of(sample.ownToken()).access()).statusCode()).isEqualTo(403);
    assertThat(ui.delete(address, "nonsense").statusCode()).isEqualTo(401);
    assertThat(ui.refresh(user.refresh()).statusCode()).isEqualTo(200);
  }

  private boolean isLoggedIn(Browser browser) {
    return !browser.open(ui.authorization()).uri().getPath().equals("/login");
  }

  private int end(String sid) {
    return ended(backend.delete("/admin/sessions/" + sid, adminToken));
  }

  private int endAll(String subject) {
    return ended(backend.delete("/admin/users/%s/sessions".formatted(subject), adminToken));
  }

  private static int ended(HttpResponse<String> response) {
    return Integer.parseInt(Client.text(response, "ended"));
  }

  private static String target(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("nowhere");
  }
}
