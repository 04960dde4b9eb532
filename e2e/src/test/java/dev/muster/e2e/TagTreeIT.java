package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tree of tags, edited in Settings. */
@Muster
@ExtendWith(Windows.class)
class TagTreeIT {

  @Test
  void aTreeGrowsIsRenamedMergedAndPruned(Window window) {
    window.signIn("admin");
    window.open("settings/tags");
    window.part("tag-group-new").click();
    window.part("text-dialog-text").locator("input").fill("Planets");
    window.part("text-dialog-save").click();
    assertThat(window.part("tag-group")).containsText("Planets");

    add(window, "tag-new", "Giants");
    add(window, "tag-new", "Dwarfs");
    of(window, "Giants", "tag-add-below");
    name(window, "Jupiter");
    assertThat(window.part("tag-tree")).containsText("Jupiter");
    window.picture("58-tags");

    of(window, "Dwarfs", "tag-rename");
    name(window, "Dwarf planets");
    assertThat(window.part("tag-tree")).containsText("Dwarf planets");

    of(window, "Dwarf planets", "tag-merge");
    window.part("tag-target").locator("input").fill("Giants");
    window.page().locator("vaadin-combo-box-item").getByText("Planets › Giants").first().click();
    assertThat(window.page().getByText("It ends, and")).isVisible();
    window.picture("59-merge-tags");
    window.part("tag-target-save").click();
    assertThat(window.part("tag-tree")).not().containsText("Dwarf planets");

    window.part("tag-group-delete").click();
    window.part("consequences-confirm").click();
    assertThat(window.part("tag-group")).not().containsText("Planets");
  }

  private static void add(Window window, String button, String tag) {
    window.part(button).click();
    name(window, tag);
    assertThat(window.part("tag-tree")).containsText(tag);
  }

  private static void of(Window window, String tag, String entry) {
    window.part("tag-menu-" + tag).click();
    window.part(entry).click();
  }

  private static void name(Window window, String name) {
    window.part("text-dialog-text").locator("input").fill(name);
    window.part("text-dialog-save").click();
    assertThat(window.part("text-dialog")).not().isVisible();
  }
}
