package dev.muster.ui;

import dev.muster.ui.api.Tokens;
import dev.muster.ui.parts.Background;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For view tests: a browser that has signed in. */
@TestConfiguration(proxyBeanMethods = false)
public class SignedIn {
  /** Tests see the answer at once. */
  @Bean
  @Primary
  Background atOnce() {
    return new Background(Runnable::run);
  }

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
