package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acting on selected contacts from the table. */
@Muster
@ExtendWith(Windows.class)
class ActionIT {

  private final Api api;

  ActionIT(Product product) {
    this.api = product.api();
  }

  @Test
  void addsATagToTheTickedContactsAndShowsWhatBecameOfEach(Window window) {
    window.signIn("admin");
    window.tick(3);
    window.act("addTags");
    window.enterTag("spring fair");
    window.picture("20-add-tags");
    window.previewAndRun();
    assertThat(window.card()).hasAttribute("data-state", "COMPLETED");
    assertThat(window.part("contacts-grid")).containsText("spring fair");
    window.picture("21-tags-added");
    window.card().getByTestId("bulk-details").click();
    assertThat(window.part("bulk-count-succeeded")).hasText("3");
    assertThat(window.part("bulk-results-grid")).containsText("Changed");
    window.picture("22-results");
    Assertions.assertThat(api.taggedWith("spring fair")).isEqualTo(3);
  }

  @Test
  void setsTheStatusOfAllThatMatch(Window window) {
    window.signIn("agent");
    window.search("yahoo");
    assertThat(window.part("contacts-total")).not().hasText("500 contacts");
    window.part("select-all").click();
    window.act("updateStatus");
    window.part("action-status").getByLabel("Inactive").check();
    window.picture("23-update-status");
    window.previewAndRun();
    assertThat(window.card()).hasAttribute("data-state", "COMPLETED");
    assertThat(window.part("contacts-grid")).containsText("Inactive");
    window.picture("24-status-updated");
    window.open("bulk-actions");
    assertThat(window.part("bulk-grid")).containsText("Update status");
    window.picture("25-bulk-actions");
  }

  @Test
  void saysInTheDialogWhatIsMissing(Window window) {
    window.signIn("agent");
    window.tick(1);
    window.act("addTags");
    window.part("action-run").click();
    assertThat(window.part("action-dialog")).containsText("Choose at least one tag");
    window.picture("26-tag-missing");
    window.part("action-cancel").click();
    assertThat(window.part("action-run")).not().isVisible();
  }

  @Test
  void canBeDoneByKeyboardAlone(Window window) {
    window.signIn("admin");
    var keys = window.page().keyboard();
    window.part("search").locator("input").focus();
    keys.type("james butt");
    assertThat(window.part("contacts-total")).hasText("1 contact");
    window.press("Tab", window.part("select-all"));
    keys.press("Enter");
    window.press("Tab", window.part("action-addTags"));
    keys.press("Enter");
    assertThat(window.part("action-run")).isVisible();
    window.press("Tab", window.part("action-tags").locator("input"));
    keys.type("by keyboard");
    keys.press("Enter");
    window.press("Tab", window.part("action-run"));
    keys.press("Enter");
    assertThat(window.card()).hasAttribute("data-state", "COMPLETED");
    window.picture("27-by-keyboard");
    Assertions.assertThat(api.taggedWith("by keyboard")).isEqualTo(1);
  }
}
