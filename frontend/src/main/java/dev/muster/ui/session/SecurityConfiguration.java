package dev.muster.ui.session;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may see what, and the headers that tell browsers to be careful. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MusterProperties.class)
class SecurityConfiguration {
  /**
   * Vaadin's client starts by inline scripts and compiles its templates at run time; all else is forbidden.
   */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
          + "worker-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

  static final String SIGN_IN = "/oauth2/authorization/" + SignInConfiguration.REGISTRATION;

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, MusterProperties muster, VaadinDefaultRequestCache asked) throws Exception {
    http.authorizeHttpRequests(requests ->
        requests.requestMatchers("/actuator/health/**", "/muster.css", "/muster.svg").permitAll());
    http.with(
        vaadin(),
        vaadin ->
            vaadin
                .oauth2LoginPage(SIGN_IN, muster.uiUrl() + "/")
                // An address that leads nowhere has its own page; signed in, one may see that.
                .anyRequest(AuthorizedUrl::authenticated));
    http.oauth2Login(login ->
        login.failureHandler((_, response, _) -> response.sendRedirect("/" + SignInProblemView.ROUTE)));
    asked.setDelegateRequestCache(withoutTrace());
    http.headers(SecurityConfiguration::careful);
    return http.build();
  }

  /** Leads back to the page that was asked for before the sign-in, without a mark in its address. */
  @SuppressWarnings("NullAway") // Null means no mark, which the setter's signature does not say.
  private static RequestCache withoutTrace() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static void careful(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .addObjectPostProcessor(writeAtOnce());
  }

  /**
   * Vaadin answers by a forward, which closes the response before headers that wait for the end are written.
   */
  private static ObjectPostProcessor<HeaderWriterFilter> writeAtOnce() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends HeaderWriterFilter> O postProcess(O filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }
}
