package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An action that is paused, resumed and taken back, seen in two browsers. */
@Muster(contacts = Muster.MANY)
@ExtendWith(Windows.class)
class SteerIT {

  private static final String ALL = "10,500";

  /** Where both workers of an action wait: at the fifth and sixth chunk of 1,000. */
  private static final int[] MIDDLE = {4_000, 5_000};

  private static final String HELD = "4,000 of 10,500";

  private final Product product;

  SteerIT(Product product) {
    this.product = product;
  }

  @Test
  void restsGoesOnAndIsTakenBackBeforeTheEyesOfAnother(Window one, Window other) {
    one.signIn("admin");
    other.signIn("admin");
    var api = product.apiAs("admin");
    var id = rests(api, one, other);
    card(other, id).getByTestId("bulk-step-RESUME").click();
    assertThat(card(one, id)).hasAttribute("data-state", "COMPLETED");
    assertThat(card(other, id)).hasAttribute("data-state", "COMPLETED");
    assertThat(one.part("contacts-grid")).containsText("taken back");
    Assertions.assertThat(api.taggedWith("taken back")).isEqualTo(10_500);
    takeBack(other, id);
    Assertions.assertThat(api.taggedWith("taken back")).isZero();
    assertThat(one.part("contacts-grid")).not().containsText("taken back");
    one.picture("45-values-are-back");
  }

  /** An action that rests half-way, paused in one of the windows. */
  private String rests(Api api, Window one, Window other) {
    var id = "";
    try (var _ = product.database().hold(MIDDLE)) {
      id = api.addTag(Map.of(), "taken back");
      assertThat(card(one, id)).containsText(HELD);
      card(one, id).getByTestId("bulk-step-PAUSE").click();
      assertThat(card(one, id)).hasAttribute("data-state", "PAUSED");
      assertThat(card(other, id)).hasAttribute("data-state", "PAUSED");
      other.picture("40-paused-elsewhere");
    }
    assertThat(card(other, id)).containsText(HELD);
    Assertions.assertThat(api.taggedWith("taken back")).isEqualTo(4_000);
    return id;
  }

  /** Looks first at what it would do, and is told of its end. */
  private static void takeBack(Window window, String id) {
    window.open("bulk-actions");
    window.picture("41-bulk-actions");
    menu(window, id).click();
    window.part("bulk-menu-UNDO").click();
    assertThat(window.part("preview-count-succeeded")).hasText(ALL);
    window.picture("42-undo-preview");
    window.part("preview-confirm").click();
    assertThat(window.page().getByText("is done").first()).isVisible();
    assertThat(window.part("bell-count")).isVisible();
    window.picture("43-undone");
    window.part("bell").click();
    assertThat(window.part("bell-entry").first()).containsText(ALL + " changed");
    assertThat(window.part("bell-count")).not().isVisible();
    assertThat(entry(window, id)).isVisible();
    assertThat(entry(window, id).getByTestId("bell-undo")).not().isVisible();
    window.picture("44-bell");
  }

  @Test
  void keepsWhatHappenedToEachContactAsAFile(Window window) throws IOException {
    window.signIn("admin");
    var api = product.apiAs("admin");
    var id = api.addTag(Map.of("lastName", Map.of("startsWith", "b")), "kept as a file");
    var total = api.awaitState(id, "COMPLETED").get("total").asInt();
    window.open("bulk-actions/" + id);
    assertThat(window.part("bulk-count-processed")).isVisible();
    window.picture("46-details");
    menu(window, id).click();
    assertThat(window.part("bulk-menu-AGAIN")).isVisible();
    window.snapshot("47-menu");
    window.page().keyboard().press("Escape");
    window.choose("theme-dark");
    window.picture("48-details-dark");
    var file = window.page().waitForDownload(() -> window.part("bulk-download").click());
    Assertions.assertThat(file.suggestedFilename()).startsWith("Add tags").endsWith(".csv");
    Assertions.assertThat(Files.readAllLines(file.path()))
        .hasSize(total + 1)
        .first()
        .isEqualTo("Contact id,Contact,E-mail,Outcome,Code,Why,Field,Before,After");
  }

  private static Locator card(Window window, String id) {
    return window.page().locator("[data-testid=bulk-progress][data-action-id=%s]".formatted(id));
  }

  private static Locator entry(Window window, String id) {
    return window.page().locator("[data-testid=bell-entry][data-action-id=%s]".formatted(id));
  }

  private static Locator menu(Window window, String id) {
    return window.page().locator("[data-testid=bulk-menu][data-action-id=%s]".formatted(id));
  }
}
