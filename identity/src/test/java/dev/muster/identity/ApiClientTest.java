package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleIdentity.class)
class ApiClientTest {

  @Test
  void actsInTheApiUnderItsOwnName(Running identity) throws Exception {
    var sample = new Client(identity.port(), "sample-app", "sample-app-secret");
    var claims = Client.Tokens.of(sample.ownToken()).accessClaims();
    assertThat(claims.getSubject()).isEqualTo("sample-app");
    assertThat(claims.getAudience()).contains("muster");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("sample-app");
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("admin"));
    assertThat(claims.getClaims()).doesNotContainKeys("sid", "email");
  }

  @Test
  void getsNothingWithAWrongSecret(Running identity) {
    var response = new Client(identity.port(), "sample-app", "guess").ownToken();
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Client.text(response, "error")).isEqualTo("invalid_client");
  }

  @Test
  void cannotTakeTheBackendsScope(Running identity) {
    var sample = new Client(identity.port(), "sample-app", "sample-app-secret");
    var response = sample.ownToken("identity.admin");
    assertThat(Client.text(response, "error")).isEqualTo("invalid_scope");
  }

  @Test
  void theBackendHasNoRoleInTheApi(Running identity) throws Exception {
    var claims = Client.Tokens.of(Client.backend(identity.port()).ownToken("identity.admin")).accessClaims();
    assertThat(claims.getStringListClaim("scope")).isEqualTo(List.of("identity.admin"));
    assertThat(claims.getClaims()).doesNotContainKey("roles");
  }
}
