package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The launcher is killed, and started again on what is there; from then on there are many contacts. */
@Muster(last = true)
class KillIT {

  private final Product product;

  KillIT(Product product) {
    this.product = product;
  }

  @Test
  void endsWithItsLauncherAndStartsAgainOnItsData() {
    var api = product.api();
    api.awaitState(api.addTag(Map.of(), "kept over a kill"), "COMPLETED");
    var processes = product.everyProcess();
    Signal.KILL.to(product.launch().process());
    Product.awaitEnd(processes, Duration.ofMinutes(1));
    product.start(Muster.MANY);
    assertThat(product.api().taggedWith("kept over a kill")).isEqualTo(500);
    assertThat(product.api().count(Map.of())).isEqualTo(500 + Muster.MANY);
  }
}
