package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ClaimsTest {

  @Test
  void findsRolesWhereAnotherProviderPutsThem() {
    Jwt token = token(Map.of("realm_access", Map.of("roles", List.of("offline", "agent"))));
    assertThat(Claims.of(token, "realm_access.roles").role()).isEqualTo(Role.AGENT);
  }

  @Test
  void takesTheStrongestOfSeveralRoles() {
    assertThat(Claims.of(token(Map.of("roles", List.of("viewer", "admin", "agent"))), "roles").role())
        .isEqualTo(Role.ADMIN);
    assertThat(Claims.of(token(Map.of("roles", "agent")), "roles").role()).isEqualTo(Role.AGENT);
  }

  @Test
  void takesNobodyForMoreThanAViewerWithoutARole() {
    assertThat(Claims.of(token(Map.of()), "roles").role()).isEqualTo(Role.VIEWER);
    assertThat(Claims.of(token(Map.of("roles", 7)), "roles").role()).isEqualTo(Role.VIEWER);
    assertThat(Claims.of(token(Map.of("roles", List.of("ADMIN"))), "roles").role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void takesAClientForAProgramOnlyWhereItActsForItself() {
    assertThat(Claims.of(token(Map.of("client_id", "muster-ui")), "roles").kind())
        .isEqualTo(Caller.Kind.USER);
    assertThat(Claims.of(token(Map.of("client_id", "bob")), "roles").kind())
        .isEqualTo(Caller.Kind.API_CLIENT);
    assertThat(Claims.of(token(Map.of("azp", "bob")), "roles").kind()).isEqualTo(Caller.Kind.API_CLIENT);
  }

  @Test
  void callsThemByTheBestNameThereIs() {
    assertThat(Claims.of(token(Map.of("name", " Bob Jones ")), "roles").name()).isEqualTo("Bob Jones");
    assertThat(Claims.of(token(Map.of("name", " ", "email", "b@x.example")), "roles").name())
        .isEqualTo("b@x.example");
    assertThat(Claims.of(token(Map.of()), "roles").name()).isEqualTo("bob");
    assertThat(Claims.of(token(Map.of("name", "n".repeat(300))), "roles").name()).hasSize(200);
  }

  private static Jwt token(Map<String, Object> more) {
    return Jwt.withTokenValue("t")
        .header("alg", "RS256")
        .subject("bob")
        .issuer("https://id.example")
        .claims(claims -> claims.putAll(more))
        .build();
  }
}
