package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The columns of the table, which each reader chooses for themselves. */
@Muster
@ExtendWith(Windows.class)
class ColumnsIT {

  @Test
  void keepsTheColumnsOneChooses(Window window) {
    window.signIn("agent");
    var head = window.part("contacts-grid");
    assertThat(head).containsText("Primary advisor");
    window.part("columns").click();
    window.part("column-department").locator("label").click();
    window.part("column-owner").locator("label").click();
    window.picture("20-columns");
    assertThat(head).containsText("Department");
    window.page().keyboard().press("Escape");
    window.page().reload();
    assertThat(window.part("contacts-total")).hasText("500 contacts");
    assertThat(head).containsText("Department");
    assertThat(head).not().containsText("Primary advisor");
    window.part("columns").click();
    window.page().getByText("As at first").click();
    assertThat(head).containsText("Primary advisor");
  }

  @Test
  void sortsByAColumnAndSaysSoInTheAddress(Window window) {
    window.signIn("admin");
    window.part("contacts-grid").getByText("Company").first().click();
    assertThat(window.page()).hasURL(java.util.regex.Pattern.compile("sort=COMPANY"));
    window.page().reload();
    assertThat(window.part("contacts-total")).hasText("500 contacts");
    assertThat(window.page()).hasURL(java.util.regex.Pattern.compile("sort=COMPANY"));
    window.picture("21-sorted");
  }
}
