package dev.muster.identity.clients;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients that Muster brings along; their secrets are hashes. */
public final class Clients {

  static final String UI = "muster-ui";
  static final String BACKEND = "muster-backend";
  static final String SAMPLE = "sample-app";

  private static final String ROLE = "muster.role";
  private static final Duration ACCESS = Duration.ofMinutes(5);
  private static final Duration REFRESH = Duration.ofDays(30);

  private Clients() {}

  /** The role with which an API client acts; empty for clients that have no business in the API. */
  public static Optional<String> role(RegisteredClient client) {
    return Optional.ofNullable(client.getClientSettings().getSetting(ROLE));
  }

  /** The admin UI, which logs users in and keeps them so. */
  static RegisteredClient ui(String secret, String address) {
    return client(UI, "Muster", secret)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(address + "/login/oauth2/code/muster")
        .postLogoutRedirectUri(address + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .scope(OidcScopes.EMAIL)
        .build();
  }

  /** The backend, for the admin API and nothing else. */
  static RegisteredClient backend(String secret) {
    return client(BACKEND, "Muster API", secret)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope("identity.admin")
        .build();
  }

  /** An API client to try things with. */
  static RegisteredClient sample(String secret, String role) {
    return client(SAMPLE, "Sample app", secret)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientSettings(ClientSettings.builder().setting(ROLE, role).build())
        .build();
  }

  private static RegisteredClient.Builder client(String id, String name, String secret) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientName(name)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientSettings(
            ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
        .tokenSettings(tokens());
  }

  private static TokenSettings tokens() {
    return TokenSettings.builder()
        .accessTokenTimeToLive(ACCESS)
        .refreshTokenTimeToLive(REFRESH)
        .reuseRefreshTokens(false)
        .build();
  }
}
