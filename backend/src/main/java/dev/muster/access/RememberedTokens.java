package dev.muster.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks the signature of a token once a minute instead of with each request; all else is checked each time.
 *
 * <p>A key that the provider has withdrawn counts for that minute more.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final ReactiveJwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> validator;
  private final Cache<String, Jwt> genuine =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

  /**
   * @param decoder checks signature and validity
   * @param validator checks validity alone
   */
  RememberedTokens(ReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator) {
    this.decoder = decoder;
    this.validator = validator;
  }

  @Override
  public Mono<Jwt> decode(String token) {
    Jwt known = genuine.getIfPresent(token);
    return known != null && !validator.validate(known).hasErrors()
        ? Mono.just(known)
        : decoder.decode(token).doOnNext(checked -> genuine.put(token, checked));
  }
}
