package dev.muster.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.SessionEnded;
import java.util.function.IntSupplier;
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

  private void leave(IntSupplier ending) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var endedAtProvider = endedAtProvider(ending);
    var next = endedAtProvider ? muster.uiUrl() + "/" : providersSignOut(authentication);
    UI.getCurrent().getPage().setLocation(next);
    forget();
  }

  /** The built-in provider ends its session with ours; another one has to be asked through the browser. */
  private static boolean endedAtProvider(IntSupplier ending) {
    try {
      return ending.getAsInt() > 0;
    } catch (SessionEnded over) {
      return true;
    } catch (ApiProblem problem) {
      log.warn("The API did not end the session: {}", problem.message());
      return false;
    }
  }

  private String providersSignOut(@Nullable Authentication authentication) {
    var address =
        UriComponentsBuilder.fromUriString(muster.issuer() + "/connect/logout")
            .queryParam("client_id", "muster-ui")
            .queryParam("post_logout_redirect_uri", muster.uiUrl() + "/");
    if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
      address.queryParam("id_token_hint", user.getIdToken().getTokenValue());
    }
    return address.encode().toUriString();
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
    forget();
  }
}
