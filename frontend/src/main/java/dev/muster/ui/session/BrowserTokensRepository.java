package dev.muster.ui.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps what a sign-in yields in the HTTP session, as one object that every tab and thread of that browser
 * shares.
 */
class BrowserTokensRepository implements OAuth2AuthorizedClientRepository {
  static final String ATTRIBUTE = BrowserTokens.class.getName();

  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing;

  BrowserTokensRepository(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing) {
    this.refreshing = refreshing;
  }

  // The caller names the type it expects; there is one type.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    var tokens = in(request.getSession(false));
    return tokens == null ? null : (T) tokens.client();
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var tokens = in(session);
    if (tokens == null) {
      session.setAttribute(ATTRIBUTE, new BrowserTokens(client, refreshing));
    } else {
      tokens.replaceBy(client);
    }
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    var tokens = in(request.getSession(false));
    if (tokens != null) {
      tokens.end();
    }
  }

  private static @Nullable BrowserTokens in(@Nullable HttpSession session) {
    return session == null ? null : (BrowserTokens) session.getAttribute(ATTRIBUTE);
  }
}
