package dev.muster.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Keeps the browser logged in and sends it back to where it came from, or to the admin UI. */
class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

  /** Without any visit here; apps that hold a refresh token need none. */
  private static final Duration KEPT = Duration.ofDays(7);

  LoggedIn(String home) {
    setDefaultTargetUrl(home);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    request.getSession().setMaxInactiveInterval((int) KEPT.toSeconds());
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
