package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleIdentity.class)
class DiscoveryTest {

  @Test
  void namesPublicAddresses(Browser browser) {
    var document = browser.open("/.well-known/openid-configuration");
    assertThat(Client.json(document))
        .containsEntry("issuer", Running.ISSUER)
        .containsEntry("token_endpoint", Running.ISSUER + "/oauth2/token")
        .containsEntry("jwks_uri", Running.ISSUER + "/oauth2/jwks")
        .containsEntry("end_session_endpoint", Running.ISSUER + "/connect/logout");
  }

  @Test
  void publishesOnlyThePublicHalfOfKeys(Browser browser) throws Exception {
    var keys = JWKSet.parse(browser.open("/oauth2/jwks").body()).getKeys();
    assertThat(keys).hasSize(1).noneMatch(JWK::isPrivate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness"})
  void tellsItsHealthToAnybody(String address, Browser browser) {
    var health = browser.open(address);
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/metrics", "/anything"})
  void showsNothingElse(String address, Browser browser) {
    assertThat(browser.open(address).uri().getPath()).isEqualTo("/login");
  }
}
