package dev.muster.identity.sessions;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/**
 * Answers a client that sends the browser here to log out (OpenID Connect RP-Initiated Logout 1.0).
 *
 * <p>It trusts the signature of the {@code id_token_hint}. The answer that Spring Security brings along looks
 * the hint up among the live authorizations, and so refuses one that was refreshed or ended just before,
 * which is how the admin UI logs out. It must not be a bean: log-ins by password would be asked of it too.
 */
class Logout implements AuthenticationProvider {

  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));

  private final RegisteredClientRepository clients;
  private final JwtDecoder idTokens;

  Logout(RegisteredClientRepository clients, JWKSource<SecurityContext> keys) {
    this.clients = clients;
    this.idTokens = anyAge(keys);
  }

  /** An ID token outlives its 30 minutes as a hint of who logs out. */
  private static JwtDecoder anyAge(JWKSource<SecurityContext> keys) {
    var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    return decoder;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OidcLogoutAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    var request = (OidcLogoutAuthenticationToken) authentication;
    var idToken = idToken(request.getIdTokenHint());
    checkReturn(client(idToken, request.getClientId()), request.getPostLogoutRedirectUri());
    return new OidcLogoutAuthenticationToken(
        idToken,
        whoLogsOut(request, idToken),
        request.getSessionId(),
        request.getClientId(),
        request.getPostLogoutRedirectUri(),
        request.getState());
  }

  private OidcIdToken idToken(String hint) {
    try {
      return idToken(idTokens.decode(hint));
    } catch (JwtException e) {
      throw refusal(OAuth2ErrorCodes.INVALID_TOKEN, "id_token_hint");
    }
  }

  private static OidcIdToken idToken(Jwt token) {
    return new OidcIdToken(
        token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
  }

  /** The client for which the ID token was made: only ID tokens have an authorized party. */
  private RegisteredClient client(OidcIdToken idToken, @Nullable String claimed) {
    var party = idToken.getAuthorizedParty();
    var client = party == null ? null : clients.findByClientId(party);
    if (client == null) {
      throw refusal(OAuth2ErrorCodes.INVALID_TOKEN, "id_token_hint");
    }
    if (claimed != null && !claimed.equals(party)) {
      throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, "client_id");
    }
    return client;
  }

  private static void checkReturn(RegisteredClient client, @Nullable String address) {
    if (address != null && !client.getPostLogoutRedirectUris().contains(address)) {
      throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, "post_logout_redirect_uri");
    }
  }

  /** Whoever else is logged in with this browser stays so. */
  private static Authentication whoLogsOut(OidcLogoutAuthenticationToken request, OidcIdToken idToken) {
    var present = (Authentication) request.getPrincipal();
    return present != null && present.getName().equals(idToken.getSubject()) ? present : NOBODY;
  }

  private static OAuth2AuthenticationException refusal(String code, String parameter) {
    return new OAuth2AuthenticationException(new OAuth2Error(code, "Not valid: " + parameter, null));
  }
}
