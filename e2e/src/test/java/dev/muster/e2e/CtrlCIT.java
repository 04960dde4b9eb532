package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The product is stopped as its user stops it; nothing comes after that. */
@Muster(contacts = Muster.MANY, last = true)
class CtrlCIT {

  /** A promise to users. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Product product;

  CtrlCIT(Product product) {
    this.product = product;
  }

  /** A terminal sends the signal to the apps as well. */
  @Test
  void leavesNoProcessBehind() {
    var launcher = product.launch().process();
    assumeFalse(
        Signal.isInterruptIgnored(launcher),
        "These tests were started in the background by a shell, where nothing hears of Ctrl-C.");
    var processes = product.everyProcess();
    for (var app : List.of("frontend", "backend", "identity")) {
      Signal.INTERRUPT.to(product.app(app));
    }
    Signal.INTERRUPT.to(launcher);
    Product.awaitEnd(processes, LONGEST);
    assertThat(product.launch().awaitLine("Stopped")).isNotBlank();
  }
}
