package dev.muster.identity.tokens;

import dev.muster.identity.clients.Clients;
import dev.muster.identity.credentials.Credential;
import dev.muster.identity.credentials.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What tokens say beyond the standard.
 *
 * <p>Access tokens are for {@code muster} and carry {@code client_id} and {@code roles}; those of a user,
 * like their ID tokens, carry {@code sid} (the same over all refreshes), {@code name} and {@code email} too.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final String AUDIENCE = "muster";

  private final Credentials credentials;

  TokenClaims(Credentials credentials) {
    this.credentials = credentials;
  }

  /**
   * @throws OAuth2AuthenticationException {@code invalid_grant} when the user is not there any more
   */
  @Override
  public void customize(JwtEncodingContext context) {
    var authorization = context.getAuthorization();
    if (isAccessToken(context)) {
      var client = context.getRegisteredClient().getClientId();
      context.getClaims().audience(list(AUDIENCE, client)).claim("client_id", client);
    }
    if (authorization == null) {
      Clients.role(context.getRegisteredClient())
          .ifPresent(role -> context.getClaims().claim("roles", list(role)));
    } else {
      describe(context, user(authorization.getPrincipalName()), authorization.getId());
    }
  }

  private static void describe(JwtEncodingContext context, Credential user, String sid) {
    JwtClaimsSet.Builder claims = context.getClaims();
    claims
        .claim("sid", sid)
        .claim("name", user.name())
        .claim("email", user.email())
        .claim("email_verified", user.emailVerified());
    if (isAccessToken(context)) {
      claims.claim("roles", list(user.role().claim()));
    }
  }

  private Credential user(String subject) {
    return credentials
        .find(UUID.fromString(subject))
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }

  /** Claims are kept as JSON with the names of their types, and few list types may be read back. */
  private static List<String> list(String... values) {
    return new ArrayList<>(List.of(values));
  }

  private static boolean isAccessToken(JwtEncodingContext context) {
    return OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
  }
}
