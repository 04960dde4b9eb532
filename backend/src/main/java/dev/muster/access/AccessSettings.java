package dev.muster.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken, and how they are read.
 *
 * @param issuer the public address of the identity provider, as its tokens name it
 * @param keySet where its public keys are; fetched when the first token comes, not before
 * @param audience what a token's {@code aud} must hold
 * @param rolesClaim the claim that names roles; a dotted path goes into objects, as in {@code
 *     realm_access.roles}
 * @param clockSkew how far clocks may differ
 * @param connectionLifetime how long a socket or stream may live, however long its token does
 * @param endsSessionsAt the built-in identity provider, where sessions are ended too
 */
@ConfigurationProperties("muster.access")
record AccessSettings(
    String issuer,
    String keySet,
    @DefaultValue("muster") String audience,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("5s") Duration clockSkew,
    @DefaultValue("1h") Duration connectionLifetime,
    EndsSessionsAt endsSessionsAt) {

  /**
   * The identity provider's admin API.
   *
   * @param enabled off where another provider is in use, which has no such API
   * @param url its internal address
   */
  record EndsSessionsAt(
      @DefaultValue("true") boolean enabled,
      String url,
      String clientId,
      @DefaultValue("") String clientSecret) {}
}
