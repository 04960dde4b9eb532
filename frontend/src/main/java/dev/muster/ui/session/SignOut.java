package dev.muster.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.SessionEnded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the sign-in: at the API, at the identity provider and here. */
@Component
@UIScope
public class SignOut {
  private static final Logger log = LoggerFactory.getLogger(SignOut.class);

  private final Session session;
  private final MusterProperties muster;

  SignOut(Session session, MusterProperties muster) {
    this.session = session;
    this.muster = muster;
  }

  /** Signs this browser out. */
  public void here() {
    leave(session::end);
  }

  /** Signs this person out on every device. */
  public void everywhere() {
    leave(session::endEverywhere);
  }

  private void leave(Runnable ending) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    endAtApi(ending);
    UI.getCurrent().getPage().setLocation(providersSignOut(authentication));
    forget();
  }

  /** Where the API cannot be asked, the identity provider ends the session all the same. */
  private static void endAtApi(Runnable ending) {
    try {
      ending.run();
    } catch (SessionEnded over) {
      log.debug("The session had ended already");
    } catch (ApiProblem problem) {
      log.warn("The API did not end the session: {}", problem.message());
    }
  }

  /** The provider's page that ends its session, too, and leads back here. */
  private String providersSignOut(@Nullable Authentication authentication) {
    var home = muster.uiUrl() + "/";
    if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
      return home;
    }
    return UriComponentsBuilder.fromUriString(muster.issuer() + "/connect/logout")
        .queryParam("client_id", "muster-ui")
        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
        .queryParam("post_logout_redirect_uri", home)
        .encode()
        .toUriString();
  }

  /** Drops everything that this process holds about the browser. */
  static void forget() {
    var session = VaadinSession.getCurrent().getSession();
    if (session.getAttribute(BrowserTokensRepository.ATTRIBUTE) instanceof BrowserTokens tokens) {
      tokens.end();
    }
    session.invalidate();
  }

  /** The session was ended elsewhere: sign in again. */
  public static void signInAgain(UI ui) {
    ui.getPage().setLocation(SecurityConfiguration.SIGN_IN);
    if (VaadinRequest.getCurrent() == null) {
      // Nobody waits for an answer that could carry this, and the push connection ends with the session.
      ui.push();
    }
    forget();
  }
}
