package dev.muster.ui;

import dev.muster.ui.api.Tokens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For view tests: a browser that has signed in. */
@TestConfiguration(proxyBeanMethods = false)
public class SignedIn {
  @Bean
  @Primary
  Tokens anyToken() {
    return new Tokens() {
      @Override
      public String current() {
        return "token";
      }

      @Override
      public String insteadOf(String refused) {
        return "token";
      }
    };
  }
}
