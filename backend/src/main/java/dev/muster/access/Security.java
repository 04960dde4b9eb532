package dev.muster.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;

/** The door: nobody but health checks comes in without a token; nothing is kept between requests. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {

  /** Here are no pages; whatever a browser takes for one may load nothing and stand in no frame. */
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

  /**
   * Whatever hops threads during a WebSocket's handshake loses its first frame now and then, so all that is
   * not needed is off, and the handshake itself is let through: a socket shows its token in its first
   * message.
   */
  @Bean
  SecurityWebFilterChain door(
      ServerHttpSecurity http, ReactiveAuthenticationManager tokens, NoEntry noEntry) {
    return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .requestCache(RequestCacheSpec::disable)
        .csrf(CsrfSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .logout(LogoutSpec::disable)
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(NO_PAGE))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .authorizeExchange(exchange ->
            exchange
                .pathMatchers("/actuator/health/**")
                .permitAll()
                .matchers(Handshake::matches)
                .permitAll()
                .anyExchange()
                .authenticated())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(noEntry))
        .oauth2ResourceServer(server ->
            server
                .bearerTokenConverter(Handshake::bearerToken)
                .authenticationFailureHandler(noEntry)
                .jwt(jwt -> jwt.authenticationManager(tokens)))
        .build();
  }

  @Bean
  ReactiveAuthenticationManager tokens(ReactiveJwtDecoder decoder, Callers callers) {
    var manager = new JwtReactiveAuthenticationManager(decoder);
    manager.setJwtAuthenticationConverter(
        token -> callers.of(token).map(caller -> new CallerToken(token, caller)));
    return manager;
  }

  @Bean
  ReactiveJwtDecoder decoder(AccessSettings settings) {
    var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.keySet()).build();
    OAuth2TokenValidator<Jwt> validator = validator(settings);
    decoder.setJwtValidator(validator);
    return new RememberedTokens(decoder, validator);
  }

  private static OAuth2TokenValidator<Jwt> validator(AccessSettings settings) {
    var times = new JwtTimestampValidator(settings.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        new JwtIssuerValidator(settings.issuer()),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, audience -> audience.contains(settings.audience())),
        new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> !subject.isBlank() && storable(subject)),
        Security::sessionIsStorable);
  }

  private static OAuth2TokenValidatorResult sessionIsStorable(Jwt token) {
    String session = token.getClaimAsString("sid");
    return session == null || storable(session)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
  }

  /** A provider's identifiers are texts of up to 255 characters. */
  static boolean storable(String text) {
    return text.length() <= 255 && text.indexOf('\0') < 0;
  }
}
