package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

  private final AtomicInteger checks = new AtomicInteger();
  private final AtomicBoolean expired = new AtomicBoolean();

  private final OAuth2TokenValidator<Jwt> validator =
      token ->
          expired.get()
              ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
              : OAuth2TokenValidatorResult.success();

  private final RememberedTokens tokens = new RememberedTokens(this::check, validator);

  @Test
  void checksASignatureOnce() {
    Jwt first = tokens.decode("good").block();
    assertThat(tokens.decode("good").block()).isSameAs(first);
    assertThat(checks).hasValue(1);
  }

  @Test
  void refusesAKnownTokenOnceItHasExpired() {
    tokens.decode("good").block();
    expired.set(true);
    assertThatThrownBy(() -> tokens.decode("good").block()).isInstanceOf(BadJwtException.class);
  }

  @Test
  void remembersNoTokenThatWasRefused() {
    assertThatThrownBy(() -> tokens.decode("bad").block()).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("bad").block()).isInstanceOf(BadJwtException.class);
    assertThat(checks).hasValue(2);
  }

  private Mono<Jwt> check(String token) {
    checks.incrementAndGet();
    if (token.equals("bad") || expired.get()) {
      return Mono.error(new BadJwtException("no"));
    }
    return Mono.just(
        Jwt.withTokenValue(token)
            .header("alg", "RS256")
            .subject("bob")
            .expiresAt(Instant.now().plusSeconds(60))
            .build());
  }
}
