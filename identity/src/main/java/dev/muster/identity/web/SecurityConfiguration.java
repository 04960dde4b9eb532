package dev.muster.identity.web;

import dev.muster.identity.Settings;
import dev.muster.identity.sessions.EndSessionEndpoint;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Three doors: the protocol, the backend's admin API, and the pages for people. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  static final String LOGIN = "/login";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SessionRegistry sessionRegistry() {
    return new NoSessionRegistry();
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, EndSessionEndpoint endSession, PageHeaders headers) {
    return http.oauth2AuthorizationServer(server -> openId(http, server, endSession))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(failures ->
            failures.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(LOGIN), path("/oauth2/authorize")))
        .requestCache(cache -> cache.requestCache(onlyAuthorizationRequests()))
        .headers(headers)
        .build();
  }

  private static void openId(
      HttpSecurity http, OAuth2AuthorizationServerConfigurer server, EndSessionEndpoint endSession) {
    http.securityMatcher(server.getEndpointsMatcher());
    server.oidc(openId ->
        openId
            .logoutEndpoint(endSession)
            .providerConfigurationEndpoint(discovery ->
                discovery.providerConfigurationCustomizer(
                    provider -> provider.scope(OidcScopes.PROFILE).scope(OidcScopes.EMAIL))));
  }

  @Bean
  @Order(2)
  SecurityFilterChain admin(HttpSecurity http) {
    return http.securityMatcher("/admin/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("SCOPE_identity.admin"))
        .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, Settings settings, PageHeaders headers) {
    return http.authorizeHttpRequests(SecurityConfiguration::whatAnybodyMaySee)
        .formLogin(form -> logIn(form, settings))
        .exceptionHandling(failures -> failures.accessDeniedHandler(new StalePage()))
        .requestCache(cache -> cache.requestCache(onlyAuthorizationRequests()))
        .logout(logout -> logout.disable())
        .headers(headers)
        .build();
  }

  private static void whatAnybodyMaySee(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers("/", LOGIN, "/setup", "/assets/**", "/actuator/health/**")
        .permitAll()
        .anyRequest()
        .denyAll();
  }

  private static void logIn(FormLoginConfigurer<HttpSecurity> form, Settings settings) {
    form.loginPage(LOGIN)
        .successHandler(new LoggedIn(settings.home()))
        // Spring's own handler would keep the failure, and the password in it, in the session.
        .failureHandler((request, response, failure) -> response.sendRedirect(LOGIN + "?error"));
  }

  /** Where a login leads; an address that merely needed one, such as an icon, is not worth going to. */
  private static HttpSessionRequestCache onlyAuthorizationRequests() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(path("/oauth2/authorize"));
    return cache;
  }

  private static PathPatternRequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
