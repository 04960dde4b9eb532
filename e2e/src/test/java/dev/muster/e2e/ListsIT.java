package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Smart lists, distribution lists and segments, from the table and on their own page. */
@Muster
@ExtendWith(Windows.class)
class ListsIT {

  @Test
  void keepsASearchAsASmartList(Window window) {
    window.signIn("admin");
    window.search("james butt");
    assertThat(window.part("contacts-total")).hasText("1 contact");
    window.part("list-save-as").click();
    window.part("list-name").locator("input").fill("James alone");
    window.part("list-save").click();
    assertThat(window.part("list-dialog")).not().isVisible();
    assertThat(window.part("list-save-as")).not().isVisible();

    window.open("lists");
    var list = window.part("list-open").getByText("James alone");
    assertThat(list).isVisible();
    window.picture("25-smart-lists");
    list.click();
    assertThat(window.part("contacts-total")).hasText("1 contact");
    assertThat(window.part("search").locator("input")).hasValue("james butt");
  }

  @Test
  void putsContactsOnADistributionList(Window window) {
    window.signIn("admin");
    window.open("lists?kind=static");
    window.part("lists-new").click();
    window.part("list-name").locator("input").fill("Spring letter");
    window.part("list-save").click();
    assertThat(window.part("lists-grid")).containsText("Spring letter");

    window.open("contacts");
    window.tick(3);
    window.act("addToLists");
    window.part("action-lists").locator("input").fill("Spring");
    window.page().locator("vaadin-multi-select-combo-box-item").getByText("Spring letter").click();
    window.part("action-lists").locator("input").press("Escape");
    window.previewAndRun();
    assertThat(window.card()).containsText("3 changed");

    window.part("list-picker").locator("input").fill("Spring");
    window
        .page()
        .locator("vaadin-combo-box-item:visible")
        .getByText("Spring letter", new Locator.GetByTextOptions().setExact(false))
        .first()
        .click();
    assertThat(window.part("contacts-total")).hasText("3 contacts");
    window.picture("26-distribution-list");
  }

  @Test
  void countsASegmentBeforeItIsSaved(Window window) {
    window.signIn("admin");
    window.open("lists?kind=segment");
    window.part("lists-new").click();
    window.part("list-name").locator("input").fill("Los Angeles");
    assertThat(window.part("segment-total")).containsText("Nobody yet");
    var include = window.part("segment-include").locator("vaadin-combo-box input").first();
    include.fill("LA");
    window
        .page()
        .locator("vaadin-combo-box-item:visible")
        .getByText("LA", new Locator.GetByTextOptions().setExact(false))
        .first()
        .click();
    assertThat(window.part("segment-total")).containsText("in it");
    window.picture("27-segment");
    window.part("list-save").click();
    assertThat(window.part("lists-grid")).containsText("Los Angeles");
  }
}
