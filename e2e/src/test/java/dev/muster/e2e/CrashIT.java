package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The backend is killed in the middle of an action on many contacts. */
@Muster(contacts = Muster.MANY)
class CrashIT {

  private static final int ALL = 500 + Muster.MANY;
  private static final String TAG = "survived";
  private static final String VERSIONS =
      "SELECT id, version + %d FROM muster.contact WHERE deleted_at IS NULL ORDER BY id";

  private final Product product;

  CrashIT(Product product) {
    this.product = product;
  }

  @Test
  void changesEveryContactOnceWhateverDies() {
    var database = product.database();
    var expected = database.rows(VERSIONS.formatted(1));
    var id = killedInTheMiddle(database);
    product.launch().awaitLine("backend ended");
    product.launch().awaitLine("backend is ready again");
    var ended = product.api().awaitState(id, "COMPLETED");
    assertThat(ended.get("total").asInt()).isEqualTo(ALL);
    assertThat(ended.get("succeeded").asInt()).isEqualTo(ALL);
    assertThat(product.api().taggedWith(TAG)).isEqualTo(ALL);
    assertThat(database.rows(VERSIONS.formatted(0))).as("each version rose by one").isEqualTo(expected);
  }

  /** Waits with one contact held until chunks were done and one hangs; then there is no backend any more. */
  private String killedInTheMiddle(Database database) {
    try (var _ = database.hold(4_000, 5_000)) {
      var id = product.api().addTag(Map.of(), TAG);
      try (var curl = Curl.follow(product.api(), id)) {
        var event = curl.await(progress -> progress.get("processed").asInt() > 0);
        assertThat(event.get("state").asString()).isEqualTo("RUNNING");
        assertThat(event.get("processed").asInt()).isLessThan(ALL);
      }
      Signal.KILL.to(product.app("backend"));
      return id;
    }
  }
}
