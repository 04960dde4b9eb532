package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.postgres.TestDatabase;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final String BOSS = "boss@example.org";
  private static final String PASSWORD = "three unrelated words";

  private final TestDatabase database = TestDatabase.create();

  @Test
  void letsTheFirstAdministratorSetAPasswordOnce(CapturedOutput output) throws Exception {
    try (var identity = Running.start(database, Map.of("muster.admin-email", BOSS))) {
      var link = link(output);
      var browser = new Browser(identity.port());
      var form = browser.open(link);
      assertThat(form.body()).contains(BOSS);

      var fields =
          Map.of("token", link.replaceFirst(".*token=", ""), "password", PASSWORD, "repeated", PASSWORD);
      assertThat(browser.submit(form, "/setup", fields).body()).contains("Your password is set");
      assertThat(browser.submit(browser.open("/login"), "/setup", fields).statusCode()).isEqualTo(410);
      assertThat(browser.open(link).statusCode()).isEqualTo(410);

      var ui = Client.ui(identity.port());
      var tokens = ui.exchange(browser.logIn(browser.open(ui.authorization()), BOSS, PASSWORD));
      assertThat(tokens.accessClaims().getStringListClaim("roles")).containsExactly("admin");
    }
  }

  @Test
  void refusesWeakPasswordsAndKeepsTheLinkOpen(CapturedOutput output) {
    try (var identity = Running.start(database, Map.of("muster.admin-email", BOSS))) {
      var link = link(output);
      var token = link.replaceFirst(".*token=", "");
      var browser = new Browser(identity.port());
      var fields = Map.of("token", token, "password", "short", "repeated", "short");
      var refused = browser.submit(browser.open(link), "/setup", fields);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("at least 12 characters");
      assertThat(browser.open(link).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void opensNothingAfterADay(CapturedOutput output) {
    try (var identity = Running.start(database, Map.of("muster.admin-email", BOSS))) {
      identity
          .bean(JdbcClient.class)
          .sql("UPDATE one_time_link SET expires_at = expires_at - interval '24 hours'")
          .update();
      assertThat(new Browser(identity.port()).open(link(output)).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void printsANewLinkAndWithdrawsTheOldOneWhileNobodyHasAPassword(CapturedOutput output) {
    String first;
    try (var identity = Running.start(database, Map.of("muster.admin-email", BOSS))) {
      first = link(output);
      assertThat(new Browser(identity.port()).open(first).statusCode()).isEqualTo(200);
    }
    try (var identity =
        Running.start(database, Map.of("muster.admin-email", BOSS.toUpperCase(Locale.ROOT)))) {
      var browser = new Browser(identity.port());
      assertThat(browser.open(link(output)).statusCode()).isEqualTo(200);
      assertThat(browser.open(first).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void saysThatNobodyCanLogInWithoutAnAdministratorsAddress(CapturedOutput output) {
    try (var identity = Running.start(database, Map.of("muster.admin-email", " "))) {
      assertThat(output).contains("Nobody can log in yet: set MUSTER_ADMIN_EMAIL");
      assertThat(new Browser(identity.port()).open("/setup?token=guess").statusCode()).isEqualTo(410);
    }
  }

  /** The last link that was printed, without the public address. */
  private static String link(CapturedOutput output) {
    var text = output.toString();
    var start = text.lastIndexOf(Running.ISSUER + "/setup");
    assertThat(start).isPositive();
    return text.substring(start + Running.ISSUER.length()).lines().findFirst().orElseThrow();
  }
}
