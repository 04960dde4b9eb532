package dev.muster.ui.session;

import dev.muster.ui.api.SessionEnded;
import dev.muster.ui.api.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * The tokens of one browser, kept in its HTTP session and nowhere else. Refresh tokens are good for one use,
 * so only one refresh runs at a time, whichever thread asks.
 */
class BrowserTokens implements Tokens {
  /** A token with less than this to live is replaced before it is used. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final String INVALID_GRANT = "invalid_grant";

  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing;
  private OAuth2AuthorizedClient client;
  private boolean ended;

  BrowserTokens(
      OAuth2AuthorizedClient client,
      OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing) {
    this.client = client;
    this.refreshing = refreshing;
  }

  synchronized OAuth2AuthorizedClient client() {
    return client;
  }

  /** Takes over the tokens of a new sign-in in the same browser. */
  synchronized void replaceBy(OAuth2AuthorizedClient newer) {
    client = newer;
    ended = false;
  }

  /** Forgets the sign-in: nothing that still holds this object gets a token any more. */
  synchronized void end() {
    ended = true;
  }

  @Override
  public synchronized String current() {
    if (expiresSoon()) {
      refresh();
    }
    return value();
  }

  @Override
  public synchronized String insteadOf(String refused) {
    if (value().equals(refused)) {
      refresh();
    }
    return value();
  }

  private String value() {
    if (ended) {
      throw new SessionEnded("The session has ended");
    }
    return client.getAccessToken().getTokenValue();
  }

  private boolean expiresSoon() {
    var expires = client.getAccessToken().getExpiresAt();
    return expires != null && expires.isBefore(Instant.now().plus(MARGIN));
  }

  private void refresh() {
    var refreshToken = client.getRefreshToken();
    if (ended || refreshToken == null) {
      throw new SessionEnded("The session has ended");
    }
    try {
      var answer =
          refreshing.getTokenResponse(
              new OAuth2RefreshTokenGrantRequest(
                  client.getClientRegistration(), client.getAccessToken(), refreshToken, Set.of()));
      var next = answer.getRefreshToken() == null ? refreshToken : answer.getRefreshToken();
      client =
          new OAuth2AuthorizedClient(
              client.getClientRegistration(), client.getPrincipalName(), answer.getAccessToken(), next);
    } catch (OAuth2AuthorizationException failed) {
      throw orEnded(failed);
    }
  }

  /** A refused grant is the end; anything else, such as a provider that is down, may pass. */
  private RuntimeException orEnded(OAuth2AuthorizationException failed) {
    if (!INVALID_GRANT.equals(failed.getError().getErrorCode())) {
      return failed;
    }
    ended = true;
    return new SessionEnded("The identity provider has ended the session");
  }
}
