package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding contacts in the table, and selecting them. */
@Muster
@ExtendWith(Windows.class)
class ContactsIT {

  private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

  @Test
  void showsAllContactsAtFirst(Window window) {
    window.signIn("admin");
    assertThat(window.part("contacts-total")).hasText("500 contacts");
    assertThat(window.part("open-contact").first()).isVisible();
    window.picture("10-contacts");
  }

  @Test
  void findsByWords(Window window) {
    window.signIn("admin");
    window.search("james butt");
    assertThat(window.part("contacts-total")).hasText("1 contact");
    assertThat(window.part("contacts-grid")).containsText("jbutt@gmail.com");
    window.picture("11-search");
    window.search("nobody is called this");
    assertThat(window.part("empty-state")).isVisible();
    window.picture("12-nobody");
  }

  @Test
  void filtersByTagAndSaysSo(Window window) {
    window.signIn("admin");
    var box = window.part("filter-value-tags").locator("input");
    box.fill("LA");
    window.page().locator("vaadin-multi-select-combo-box-item").getByText("LA", EXACT).click();
    box.press("Escape");
    assertThat(window.part("filter-chips")).containsText("LA");
    assertThat(window.part("contacts-total")).not().hasText("500 contacts");
    window.picture("13-filter");
    window.part("filter-clear").click();
    assertThat(window.part("contacts-total")).hasText("500 contacts");
  }

  @Test
  void redrawsThePanelByHowManyAreSelected(Window window) {
    window.signIn("admin");
    var panel = window.part("actions-panel");
    assertThat(panel).containsText("Tick contacts");
    window.tick(1);
    assertThat(window.part("open-selected")).isVisible();
    assertThat(window.part("action-addTags")).isEnabled();
    window.picture("14-one-selected");
    window.part("deselect-all").click();
    assertThat(panel).containsText("Tick contacts");
    window.tick(3);
    assertThat(window.part("open-selected")).not().isVisible();
    window.picture("15-three-selected");
    window.part("select-all").click();
    assertThat(panel).containsText("500 selected");
    window.picture("16-all-selected");
    window.part("deselect-all").click();
    assertThat(panel).containsText("Tick contacts");
  }

  @Test
  void showsOneContactQuickly(Window window) {
    window.signIn("admin");
    window.search("james butt");
    assertThat(window.part("contacts-total")).hasText("1 contact");
    window.part("open-contact").first().click();
    assertThat(window.part("quick-view")).containsText("Butt");
    window.picture("17-quick-view");
    window.part("quick-view-close").click();
    assertThat(window.part("quick-view")).not().isVisible();
  }

  @Test
  void tellsAViewerWhyThereAreNoActions(Window window) {
    window.signIn("viewer");
    assertThat(window.part("new-contact")).not().isVisible();
    window.tick(2);
    assertThat(window.part("action-addTags")).isDisabled();
    assertThat(window.part("action-reason-addTags")).containsText("edit contacts");
    assertThat(window.part("action-reason-updateStatus")).isVisible();
    window.picture("18-viewer");
  }
}
