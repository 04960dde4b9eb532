package dev.muster.ui.session;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the other parts of the product are.
 *
 * @param apiUrl the GraphQL endpoint
 * @param issuer the identity provider's public address, which browsers use
 * @param identityUrl the same provider as this process reaches it
 * @param uiUrl the public address of this UI
 * @param clientSecret the secret of the client `muster-ui`
 */
@ConfigurationProperties("muster")
public record MusterProperties(
    URI apiUrl, String issuer, String identityUrl, String uiUrl, String clientSecret) {
  public MusterProperties {
    issuer = withoutSlash(issuer);
    identityUrl = withoutSlash(identityUrl);
    uiUrl = withoutSlash(uiUrl);
  }

  /** The address for subscriptions: the same path by WebSocket. */
  URI socketUrl() {
    return URI.create(apiUrl.toString().replaceFirst("^http", "ws"));
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
