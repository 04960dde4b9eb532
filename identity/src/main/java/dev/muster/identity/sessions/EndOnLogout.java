package dev.muster.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/** Ends the session that the ID token belongs to, and what this browser is logged in with. */
class EndOnLogout implements LogoutHandler {

  private final LogoutHandler browser = new SecurityContextLogoutHandler();
  private final Sessions sessions;

  EndOnLogout(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
    if (authentication instanceof OidcLogoutAuthenticationToken logout && logout.getIdToken() != null) {
      var sid = logout.getIdToken().getClaimAsString("sid");
      if (sid != null) {
        sessions.end(sid);
      }
      if (logout.isPrincipalAuthenticated()) {
        browser.logout(request, response, (Authentication) logout.getPrincipal());
      }
    }
  }
}
