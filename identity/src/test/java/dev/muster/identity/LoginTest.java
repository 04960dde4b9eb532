package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SampleIdentity.class)
class LoginTest {

  private static final String AGENT = "agent@muster.test";
  private static final String AGENT_ID = "00000000-0000-7000-8000-000000000002";

  @Test
  void givesTheApiAllItNeedsToKnowOfAUser(Browser browser, Client ui) throws Exception {
    var claims = ui.logIn(browser, AGENT).accessClaims();
    assertThat(claims.getIssuer()).isEqualTo(Running.ISSUER);
    assertThat(claims.getAudience()).contains("muster");
    assertThat(claims.getSubject()).isEqualTo(AGENT_ID);
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("agent"));
    assertThat(claims.getStringClaim("client_id")).isEqualTo("muster-ui");
    assertThat(claims.getStringClaim("name")).isEqualTo("Amir Agent");
    assertThat(claims.getStringClaim("email")).isEqualTo(AGENT);
    assertThat(claims.getBooleanClaim("email_verified")).isTrue();
    assertThat(claims.getStringClaim("sid")).isNotBlank();
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()).isEqualTo(300_000);
  }

  @Test
  void tellsTheUiWhoLoggedIn(Browser browser, Client ui) throws Exception {
    var tokens = ui.logIn(browser, AGENT);
    assertThat(tokens.idClaims().getStringClaim("name")).isEqualTo("Amir Agent");
    assertThat(tokens.idClaims().getStringClaim("sid")).isEqualTo(tokens.sid());
    assertThat(Client.json(ui.get("/userinfo", tokens.access())))
        .containsEntry("sub", AGENT_ID)
        .containsEntry("email", AGENT);
  }

  @Test
  void keepsTheSessionOverRefreshesAndTakesEachRefreshTokenOnce(Browser browser, Client ui) {
    var first = ui.logIn(browser, AGENT);
    var second = Client.Tokens.of(ui.refresh(first.refresh()));
    assertThat(second.sid()).isEqualTo(first.sid());
    assertThat(second.access()).isNotEqualTo(first.access());
    assertThat(ui.refresh(first.refresh()).statusCode()).isEqualTo(400);
    assertThat(ui.refresh(second.refresh()).statusCode()).isEqualTo(200);
  }

  @Test
  void needsNoPasswordAgainInTheSameBrowser(Browser browser, Client ui) {
    var first = ui.logIn(browser, AGENT);
    var second = ui.exchange(browser.open(ui.authorization()));
    assertThat(second.subject()).isEqualTo(first.subject());
    assertThat(second.sid()).isNotEqualTo(first.sid());
  }

  @Test
  void takesAnEmailAddressInAnyCase(Browser browser, Client ui) {
    assertThat(ui.logIn(browser, " Agent@MUSTER.test ").subject()).isEqualTo(AGENT_ID);
  }

  @Test
  void answersAWrongPasswordAndAStrangerAlike(Browser browser, Client ui) {
    var login = browser.open(ui.authorization());
    var wrong = browser.logIn(login, AGENT, "wrong-password");
    var stranger = browser.logIn(login, "nobody@muster.test", "wrong-password");
    assertThat(withoutCsrf(wrong)).contains("do not go together").isEqualTo(withoutCsrf(stranger));
    assertThat(wrong.uri()).isEqualTo(stranger.uri());
  }

  @Test
  void remembersWhereTheBrowserWantedToGoAfterAWrongPassword(Browser browser, Client ui) {
    var again = browser.logIn(browser.open(ui.authorization()), AGENT, "wrong-password");
    assertThat(ui.exchange(browser.logIn(again, AGENT, "muster-sample")).subject()).isEqualTo(AGENT_ID);
  }

  @Test
  void keepsNoPasswordInTheSession(Browser browser, Client ui, Running identity) {
    browser.logIn(browser.open(ui.authorization()), AGENT, "wrong-password");
    ui.logIn(browser, AGENT);
    var found =
        identity
            .bean(JdbcClient.class)
            .sql(
                """
                SELECT count(*) FROM spring_session_attributes
                WHERE position('wrong-password'::bytea IN attribute_bytes) > 0
                   OR position('muster-sample'::bytea IN attribute_bytes) > 0
                   OR position('{bcrypt}'::bytea IN attribute_bytes) > 0
                """)
            .query(Integer.class)
            .single();
    assertThat(found).isZero();
  }

  @Test
  void offersTheLoginAgainWhenItsPageWasOpenForTooLong(Browser browser, Client ui) {
    var page = browser.open(ui.authorization());
    browser.forgetCookies();
    assertThat(browser.logIn(page, AGENT, "muster-sample").body()).contains("open for a long time");
  }

  @Test
  void goesToTheUiWhenThereIsNoOtherGoal(Browser browser) {
    var response = browser.logIn(browser.open("/login"), AGENT, "muster-sample");
    assertThat(response.headers().firstValue("Location")).contains(Running.UI + "/");
  }

  @Test
  void insistsOnAProofKey(Browser browser, Client ui) {
    var response = browser.open(ui.authorization().replaceAll("&code_challenge.*", ""));
    assertThat(response.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
  }

  @Test
  void sendsNobodyToAStrangersAddress(Browser browser, Client ui) {
    var response = browser.open(ui.authorization().replace("muster.test", "evil.test"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("That did not work").doesNotContain("evil.test");
  }

  @Test
  void showsTheSampleLogins(Browser browser) {
    assertThat(browser.open("/login").body())
        .contains("admin@muster.test", "agent@muster.test", "viewer@muster.test", "muster-sample");
  }

  @Test
  void forbidsFramesScriptsAndReferrers(Browser browser) {
    var headers = browser.open("/login").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' " + Running.UI)
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Set-Cookie").orElse(""))
        .startsWith("MUSTER_IDENTITY=")
        .contains("HttpOnly", "SameSite=Lax");
  }

  private static String withoutCsrf(HttpResponse<String> page) {
    return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
