package dev.muster.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Offers the login again when its page had been open for longer than its session lived. */
class StalePage implements AccessDeniedHandler {

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    if (refusal instanceof CsrfException && SecurityConfiguration.LOGIN.equals(request.getServletPath())) {
      response.sendRedirect(SecurityConfiguration.LOGIN + "?stale");
    } else {
      otherwise.handle(request, response, refusal);
    }
  }
}
