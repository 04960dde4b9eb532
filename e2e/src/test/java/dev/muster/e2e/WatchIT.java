package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An action that takes a while, seen in two browsers at the same time, and stopped. */
@Muster(contacts = Muster.MANY)
@ExtendWith(Windows.class)
class WatchIT {

  private static final int ALL = 500 + Muster.MANY;

  /** Where both workers of an action wait: at the fifth and sixth chunk of 1,000. */
  private static final int[] MIDDLE = {4_000, 5_000};

  private static final String HELD = "4,000 of 10,500";

  private final Product product;

  WatchIT(Product product) {
    this.product = product;
  }

  @Test
  void movesByPushInTheBrowserThatStartedItAndInAnother(Window starter, Window watcher) {
    starter.signIn("admin");
    watcher.signIn("admin");
    lookAtTaggingEverybody(starter, "watched by two");
    try (var _ = product.database().hold(MIDDLE)) {
      starter.part("action-run").click();
      assertThat(starter.card()).hasAttribute("data-state", "RUNNING");
      assertThat(starter.card()).containsText(HELD);
      assertThat(watcher.card()).containsText(HELD);
      assertThat(bar(watcher)).hasAttribute("aria-valuenow", Pattern.compile("0\\.38.*"));
      assertThat(watcher.part("running-actions")).isVisible();
      starter.picture("30-running");
      watcher.picture("31-running-elsewhere");
    }
    assertThat(starter.card()).hasAttribute("data-state", "COMPLETED");
    assertThat(watcher.card()).hasAttribute("data-state", "COMPLETED");
    assertThat(watcher.part("running-actions")).not().isVisible();
    starter.picture("32-completed");
    watcher.card().getByTestId("bulk-details").click();
    assertThat(watcher.part("bulk-count-succeeded")).hasText("10,500");
    watcher.picture("33-counts-elsewhere");
  }

  @Test
  void goesOnInBothBrowsersAfterTheBackendWasKilled(Window one, Window other) {
    one.signIn("admin");
    other.signIn("admin");
    one.page().evaluate("window.stays = true");
    other.page().evaluate("window.stays = true");
    var id = "";
    try (var _ = product.database().hold(MIDDLE)) {
      id = product.apiAs("admin").addTag(Map.of(), "seen over a kill");
      assertThat(card(one, id)).containsText(HELD);
      assertThat(card(other, id)).containsText(HELD);
      Signal.KILL.to(product.app("backend"));
    }
    assertThat(card(one, id)).hasAttribute("data-state", "COMPLETED");
    assertThat(card(other, id)).hasAttribute("data-state", "COMPLETED");
    assertThat(one.part("contacts-grid")).containsText("seen over a kill");
    assertThat(other.part("contacts-grid")).containsText("seen over a kill");
    assertThat(one.part("running-actions")).not().isVisible();
    one.picture("36-over-a-kill");
    other.picture("37-over-a-kill-elsewhere");
    Assertions.assertThat(one.page().evaluate("window.stays")).as("not loaded again").isEqualTo(true);
    Assertions.assertThat(other.page().evaluate("window.stays")).as("not loaded again").isEqualTo(true);
    Assertions.assertThat(product.api().taggedWith("seen over a kill")).isEqualTo(ALL);
  }

  @Test
  void stopsWhereItIsWhenCancelled(Window window) {
    window.signIn("admin");
    var api = product.api();
    lookAtTaggingEverybody(window, "cancelled half-way");
    try (var _ = product.database().hold(MIDDLE)) {
      window.part("action-run").click();
      assertThat(window.card()).hasAttribute("data-state", "RUNNING");
      assertThat(window.card()).containsText(HELD);
      window.card().getByTestId("bulk-cancel").click();
      window.picture("34-cancel");
      window.part("bulk-cancel-confirm").click();
      assertThat(window.card()).hasAttribute("data-state", "CANCELLED");
      window.picture("35-cancelled");
    }
    var id = String.valueOf(window.card().getAttribute("data-action-id"));
    var cancelled = api.bulkAction(id);
    Assertions.assertThat(cancelled.get("succeeded").asInt()).isEqualTo(4_000);
    Assertions.assertThat(cancelled.get("unprocessed").asInt()).isEqualTo(ALL - 4_000);
    Assertions.assertThat(api.taggedWith("cancelled half-way")).isEqualTo(4_000);
    var next = api.awaitState(api.addTag(Map.of(), "after a cancelled one"), "COMPLETED");
    Assertions.assertThat(next.get("succeeded").asInt()).isEqualTo(ALL);
    Assertions.assertThat(api.bulkAction(id)).isEqualTo(cancelled);
  }

  private static void lookAtTaggingEverybody(Window window, String tag) {
    window.part("select-all").click();
    assertThat(window.part("selection-count")).hasText("10,500 selected");
    window.act("addTags");
    window.enterTag(tag);
    window.preview();
  }

  private static Locator card(Window window, String id) {
    return window.page().locator("[data-testid=bulk-progress][data-action-id=%s]".formatted(id));
  }

  private static Locator bar(Window window) {
    return window.card().getByTestId("bulk-progress-bar");
  }
}
