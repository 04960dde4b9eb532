package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table that somebody looks at while others work. */
@Muster
@ExtendWith(Windows.class)
class LiveIT {

  /** Other tests count the contacts. */
  @AfterEach
  void leaveTheNumberOfContactsAlone(Product product) {
    product.database().rows("DELETE FROM muster.contact WHERE last_name = 'Newcomer' RETURNING id");
  }

  @Test
  void newOnesWaitBehindAChip(Window watcher, Window worker) {
    watcher.signIn("viewer");
    worker.signIn("admin");
    assertThat(watcher.part("contacts-total")).hasText("500 contacts");

    worker.part("new-contact").click();
    worker.part("contact-firstName").locator("input").fill("Nova");
    worker.part("contact-lastName").locator("input").fill("Newcomer");
    worker.part("contact-save").click();

    assertThat(watcher.part("contacts-news")).containsText("1 new");
    assertThat(watcher.part("contacts-grid")).not().containsText("Nova Newcomer");
    watcher.picture("28-one-new");
    watcher.part("contacts-news").click();
    assertThat(watcher.part("contacts-grid")).containsText("Nova Newcomer");
    assertThat(watcher.part("contacts-news")).not().isVisible();
  }

  @Test
  void changedRowsChangeInPlace(Window watcher, Window worker) {
    watcher.signIn("viewer");
    watcher.search("simona morasca");
    assertThat(watcher.part("contacts-grid")).containsText("Active");
    worker.signIn("admin");
    worker.search("simona morasca");
    assertThat(worker.part("contacts-total")).hasText("1 contact");
    setStatus(worker, "Inactive");

    assertThat(watcher.part("contacts-grid")).containsText("Inactive");
    assertThat(watcher.part("contacts-news")).not().isVisible();
  }

  private static void setStatus(Window window, String status) {
    window.tick(1);
    window.act("updateStatus");
    window.part("action-status").getByText(status, exact()).click();
    window.part("action-run").click();
    assertThat(window.card()).containsText("1 changed");
  }

  @Test
  void aRowThatLeavesTheListStaysMarkedUntilOneReadsItAgain(Window watcher, Window worker) {
    watcher.signIn("viewer");
    worker.signIn("admin");
    watcher.part("filter-value-status").getByText("Active", exact()).click();
    assertThat(watcher.part("filter-chips")).containsText("Active");
    watcher.search("james butt");
    assertThat(watcher.part("contacts-total")).hasText("1 contact");

    worker.search("james butt");
    assertThat(worker.part("contacts-total")).hasText("1 contact");
    setStatus(worker, "Inactive");

    assertThat(watcher.part("contacts-news")).containsText("1 left");
    assertThat(watcher.part("contacts-grid")).containsText("James Butt");
    watcher.picture("29-one-left");
    watcher.part("contacts-news").click();
    assertThat(watcher.part("empty-state")).isVisible();
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
