package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import dev.muster.postgres.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestartTest {

  private static final String ADMIN = "admin@muster.test";

  private final TestDatabase database = TestDatabase.create();

  @Test
  void signsWithTheSameKeyAndKeepsBrowsersAndAppsLoggedIn() {
    String keys;
    Browser browser;
    Client.Tokens tokens;
    try (var before = Running.sample(database)) {
      browser = new Browser(before.port());
      tokens = Client.ui(before.port()).logIn(browser, ADMIN);
      keys = browser.open("/oauth2/jwks").body();
    }
    try (var after = Running.sample(database)) {
      var ui = Client.ui(after.port());
      var moved = browser.at(after.port());
      assertThat(moved.open("/oauth2/jwks").body()).isEqualTo(keys);
      assertThat(ui.exchange(moved.open(ui.authorization())).subject()).isEqualTo(tokens.subject());
      assertThat(ui.refresh(tokens.refresh()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void signsWithTheNewestKeyAndStillBelievesTheOneBefore() throws Exception {
    String oldToken;
    try (var before = Running.sample(database)) {
      oldToken = backendToken(before);
      addKey(before, new RSAKeyGenerator(2048).keyID("newer").generate());
    }
    try (var after = Running.sample(database)) {
      var newToken = backendToken(after);
      assertThat(SignedJWT.parse(newToken).getHeader().getKeyID()).isEqualTo("newer");
      var backend = Client.backend(after.port());
      assertThat(backend.delete("/admin/sessions/x", oldToken).statusCode()).isEqualTo(200);
      assertThat(backend.delete("/admin/sessions/x", newToken).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void forgetsSampleLoginsOutsideSampleMode() {
    Client.Tokens tokens;
    try (var sample = Running.sample(database)) {
      tokens = Client.ui(sample.port()).logIn(new Browser(sample.port()), ADMIN);
    }
    try (var real = Running.start(database, Map.of())) {
      var ui = Client.ui(real.port());
      var browser = new Browser(real.port());
      var login = browser.open(ui.authorization());
      assertThat(login.body()).doesNotContain("muster-sample");
      assertThat(browser.logIn(login, ADMIN, "muster-sample").body()).contains("do not go together");
      assertThat(ui.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
      var app = new Client(real.port(), "sample-app", "sample-app-secret");
      assertThat(app.ownToken().statusCode()).isEqualTo(401);
    }
  }

  private static String backendToken(Running identity) {
    return Client.Tokens.of(Client.backend(identity.port()).ownToken("identity.admin")).access();
  }

  private static void addKey(Running identity, RSAKey key) {
    identity
        .bean(JdbcClient.class)
        .sql("INSERT INTO signing_key (id, jwk) VALUES (:id, :jwk)")
        .param("id", key.getKeyID())
        .param("jwk", key.toJSONString())
        .update();
  }
}
