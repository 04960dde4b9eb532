package dev.muster.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** How the product ends, and starts again on what is there. Comes last: it leaves nothing running. */
@Muster(contacts = Muster.MANY)
@TestMethodOrder(OrderAnnotation.class)
class LifeIT {

  /** Seconds that the issue allows. */
  private static final int CTRL_C = 10;

  private final Product product;

  LifeIT(Product product) {
    this.product = product;
  }

  @Test
  @Order(1)
  void endsWithItsLauncherAndStartsAgainOnItsData() throws Exception {
    var processes = product.everyProcess();
    var contacts = product.api().count(Map.of());
    Signal.KILL.to(product.launch().process());
    assertGone(processes, 60);
    product.start(Muster.MANY);
    assertThat(product.api().count(Map.of())).isEqualTo(contacts);
  }

  /** A terminal sends it to the apps as well. */
  @Test
  @Order(2)
  void endsOnCtrlC() throws Exception {
    var processes = product.everyProcess();
    assumeFalse(
        Signal.isInterruptIgnored(product.launch().process()),
        "This build was started in the background, where Ctrl-C is not heard.");
    for (var app : List.of("frontend", "backend", "identity")) {
      Signal.INTERRUPT.to(product.app(app));
    }
    Signal.INTERRUPT.to(product.launch().process());
    assertGone(processes, CTRL_C);
    assertThat(product.launch().awaitLine("Stopped")).isNotBlank();
  }

  private static void assertGone(List<ProcessHandle> processes, int seconds) throws Exception {
    var until = System.nanoTime() + SECONDS.toNanos(seconds);
    assertThat(processes).hasSizeGreaterThan(4);
    for (var process : processes) {
      process.onExit().get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }
}
