package dev.muster.ui.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The OpenID Connect client of the UI. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
  static final String REGISTRATION = "muster";

  /** With explicit endpoints: reading the provider's metadata would need it to be up before this process. */
  @Bean
  ClientRegistrationRepository clientRegistrations(MusterProperties muster) {
    var registration =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientName("Muster")
            .clientId("muster-ui")
            .clientSecret(muster.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .scope("openid", "profile", "email")
            .redirectUri(muster.uiUrl() + "/login/oauth2/code/" + REGISTRATION)
            .issuerUri(muster.issuer())
            .authorizationUri(muster.issuer() + "/oauth2/authorize")
            .tokenUri(muster.identityUrl() + "/oauth2/token")
            .jwkSetUri(muster.identityUrl() + "/oauth2/jwks")
            .userNameAttributeName("sub")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build();
    return new InMemoryClientRegistrationRepository(registration);
  }

  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new BrowserTokensRepository(new RestClientRefreshTokenTokenResponseClient());
  }
}
