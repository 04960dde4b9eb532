package dev.muster.identity.sessions;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Collections;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcLogoutEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The address that a client sends a browser to for a logout. */
@Component
public class EndSessionEndpoint implements Customizer<OidcLogoutEndpointConfigurer> {

  private final Logout logout;
  private final OidcLogoutAuthenticationSuccessHandler goodbye = new OidcLogoutAuthenticationSuccessHandler();

  EndSessionEndpoint(RegisteredClientRepository clients, JWKSource<SecurityContext> keys, Sessions sessions) {
    this.logout = new Logout(clients, keys);
    this.goodbye.setLogoutHandler(new EndOnLogout(sessions));
  }

  @Override
  public void customize(OidcLogoutEndpointConfigurer endpoint) {
    endpoint
        .authenticationProviders(providers -> Collections.fill(providers, logout))
        .logoutResponseHandler(goodbye);
  }
}
