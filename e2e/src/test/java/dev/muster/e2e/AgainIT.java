package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Doing again what has ended: only what failed, or all of it. */
@Muster
@ExtendWith(Windows.class)
class AgainIT {

  private static final Map<String, ?> CHOSEN = Map.of("lastName", Map.of("startsWith", "bu"));
  private static final String STUBBORN = "last_name NOT LIKE 'But%' OR status = 'ACTIVE'";

  private final Product product;
  private final Api api;

  AgainIT(Product product) {
    this.product = product;
    this.api = product.apiAs("admin");
  }

  /** Other tests count on them. */
  @AfterEach
  void leavesThemAsTheyWere() {
    activate();
  }

  @Test
  void triesOnlyWhatFailedAgain(Window window) {
    window.signIn("admin");
    var total = activate();
    var id = "";
    try (var _ = product.database().rule(STUBBORN)) {
      id = api.updateStatus(CHOSEN, "INACTIVE");
      api.awaitState(id, "COMPLETED");
    }
    var failed = api.bulkAction(id).get("failed").asInt();
    Assertions.assertThat(failed).isBetween(1, total - 1);
    window.open("bulk-actions/" + id);
    assertThat(window.part("bulk-count-failed")).hasText(Integer.toString(failed));
    window.picture("70-some-failed");
    window.part("bulk-retry").click();
    window.page().locator("vaadin-notification-card a").first().click();
    assertThat(window.part("bulk-related-retryOf")).isVisible();
    assertThat(window.card()).hasAttribute("data-state", "COMPLETED");
    assertThat(window.part("bulk-count-succeeded")).hasText(Integer.toString(failed));
    window.picture("71-tried-again");
    Assertions.assertThat(inactive()).isEqualTo(total);
  }

  @Test
  void runsTheSameAgainForTheSameContacts(Window window) {
    window.signIn("admin");
    var total = activate();
    var id = api.updateStatus(CHOSEN, "INACTIVE");
    api.awaitState(id, "COMPLETED");
    activate();
    window.open("bulk-actions");
    window.page().locator("[data-testid=bulk-menu][data-action-id=%s]".formatted(id)).click();
    window.part("bulk-menu-AGAIN").click();
    assertThat(window.part("preview-count-succeeded")).hasText(Integer.toString(total));
    window.picture("72-run-again");
    window.part("preview-confirm").click();
    assertThat(window.page().getByText("is done").first()).isVisible();
    Assertions.assertThat(inactive()).isEqualTo(total);
  }

  /** How many there are, all of them active from now on. */
  private int activate() {
    api.awaitState(api.updateStatus(CHOSEN, "ACTIVE"), "COMPLETED");
    return api.count(CHOSEN);
  }

  private int inactive() {
    return api.count(
        Map.of("and", new Object[] {CHOSEN, Map.of("status", Map.of("in", new String[] {"INACTIVE"}))}));
  }
}
