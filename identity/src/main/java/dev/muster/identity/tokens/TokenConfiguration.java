package dev.muster.identity.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.muster.identity.Settings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Signs with the newest key and checks with all of them, without asking itself over HTTP. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  JWKSource<SecurityContext> keys(SigningKeys keys) {
    return new ImmutableJWKSet<>(new JWKSet(keys.all()));
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(List::getFirst);
    return encoder;
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, Settings settings) {
    var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(settings.issuer().toString()));
    return decoder;
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(Settings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }
}
