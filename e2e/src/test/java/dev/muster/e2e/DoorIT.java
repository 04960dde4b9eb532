package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets in, and who does not. */
@Muster
class DoorIT {

  private static final int MANY = 300;
  private static final String NO_TOKEN = "{\"type\":\"connection_init\"}";
  private static final String TOKEN =
      """
      {"type":"connection_init","payload":{"Authorization":"Bearer %s"}}\
      """;

  private final Product product;

  DoorIT(Product product) {
    this.product = product;
  }

  @Test
  void acknowledgesEachOfManySocketsInARow() {
    var init = TOKEN.formatted(product.identity().clientToken());
    for (var number = 1; number <= MANY; number++) {
      assertThat(Socket.answerTo(product.ports().socket(), init))
          .as("socket number %d", number)
          .contains("connection_ack");
    }
  }

  @Test
  void closesASocketThatShowsNoToken() {
    assertThat(Socket.closeCodeAfter(product.ports().socket(), NO_TOKEN)).isEqualTo(4401);
  }

  @Test
  void closesASocketThatShowsATokenThatSomebodyElseSigned() {
    var init = TOKEN.formatted(SigningKey.fresh().token(product, Instant.now()));
    assertThat(Socket.closeCodeAfter(product.ports().socket(), init)).isEqualTo(4401);
  }

  @Test
  void refusesARequestWithoutAToken() {
    assertRefused("");
    assertRefused("no.token.atAll");
  }

  @Test
  void refusesATokenThatSomebodyElseSigned() {
    assertRefused(SigningKey.fresh().token(product, Instant.now()));
  }

  @Test
  void refusesATokenThatHasExpired() {
    var key = SigningKey.of(product);
    assertThat(with(key.token(product, Instant.now())).status()).isEqualTo(200);
    assertRefused(key.token(product, Instant.now().minusSeconds(3600)));
  }

  private void assertRefused(String token) {
    var answer = with(token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
  }

  private Answer with(String token) {
    return new Api(product.ports().api(), token).post("{ me { name } }", Map.of());
  }
}
