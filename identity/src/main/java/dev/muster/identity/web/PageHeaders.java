package dev.muster.identity.web;

import dev.muster.identity.Settings;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** Tells browsers that pages need one style sheet and nothing else, and that nobody may frame them. */
@Component
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

  /** The admin UI stands in form-action because browsers check the redirects after a form as well. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self' %s";

  private final String policy;

  PageHeaders(Settings settings) {
    this.policy = POLICY.formatted(settings.uiUrl());
  }

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(content -> content.policyDirectives(policy))
        .frameOptions(frames -> frames.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }
}
