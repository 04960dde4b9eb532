package dev.muster.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.ui.api.SessionEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

class BrowserTokensTest {
  private final List<String> spent = new ArrayList<>();

  @Test
  void keepsATokenThatLivesOn() {
    assertThat(tokens(Duration.ofMinutes(5)).current()).isEqualTo("access-0");
    assertThat(spent).isEmpty();
  }

  @Test
  void replacesATokenThatIsAboutToExpire() {
    assertThat(tokens(Duration.ofSeconds(10)).current()).isEqualTo("access-1");
  }

  @Test
  void spendsEachRefreshTokenOnceHoweverManyAsk() throws Exception {
    var tokens = tokens(Duration.ofSeconds(10));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = IntStream.range(0, 50).mapToObj(_ -> threads.submit(tokens::current)).toList();

      assertThat(asked).extracting(BrowserTokensTest::answer).containsOnly("access-1");
    }
    assertThat(spent).containsExactly("refresh-0");
  }

  @Test
  void renewsARefusedTokenUnlessAnotherThreadHasAlready() {
    var tokens = tokens(Duration.ofMinutes(5));

    assertThat(tokens.insteadOf("access-0")).isEqualTo("access-1");
    assertThat(tokens.insteadOf("access-0")).isEqualTo("access-1");
    assertThat(spent).containsExactly("refresh-0");
  }

  @Test
  void aRefusedRefreshIsTheEndOfTheSession() {
    var tokens = failing("invalid_grant");

    assertThatExceptionOfType(SessionEnded.class).isThrownBy(tokens::current);
    assertThatExceptionOfType(SessionEnded.class).isThrownBy(tokens::current);
  }

  @Test
  void aProviderThatIsDownIsNotTheEndOfTheSession() {
    assertThatExceptionOfType(OAuth2AuthorizationException.class)
        .isThrownBy(failing("server_error")::current);
  }

  @Test
  void givesNothingAfterTheSignOut() {
    var tokens = tokens(Duration.ofMinutes(5));
    tokens.end();

    assertThatExceptionOfType(SessionEnded.class).isThrownBy(tokens::current);
  }

  private BrowserTokens tokens(Duration life) {
    return new BrowserTokens(
        client(life),
        request -> {
          spent.add(request.getRefreshToken().getTokenValue());
          return OAuth2AccessTokenResponse.withToken("access-" + spent.size())
              .tokenType(OAuth2AccessToken.TokenType.BEARER)
              .expiresIn(300)
              .refreshToken("refresh-" + spent.size())
              .build();
        });
  }

  private static BrowserTokens failing(String code) {
    return new BrowserTokens(
        client(Duration.ofSeconds(1)),
        _ -> {
          throw new OAuth2AuthorizationException(new OAuth2Error(code));
        });
  }

  private static OAuth2AuthorizedClient client(Duration life) {
    var registration =
        ClientRegistration.withRegistrationId("muster")
            .clientId("muster-ui")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://localhost/login")
            .authorizationUri("http://localhost/authorize")
            .tokenUri("http://localhost/token")
            .build();
    var expires = Instant.now().plus(life);
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, "access-0", expires.minusSeconds(600), expires);
    return new OAuth2AuthorizedClient(
        registration, "somebody", access, new OAuth2RefreshToken("refresh-0", expires.minusSeconds(600)));
  }

  private static String answer(Future<String> asked) {
    try {
      return asked.get();
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
