package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The filter panel: any condition, groups of them, and an address that says it all. */
@Muster
@ExtendWith(Windows.class)
class FilterIT {
  private static final Pattern FEWER = Pattern.compile("(?!500)[0-9]+ contacts");

  @Test
  void theAddressSaysWhatIsFiltered(Window window) {
    window.signIn("admin");
    addText(window, "First name", "filter-value-firstName", "ann");
    assertThat(window.part("filter-chips")).containsText("ann");
    assertThat(window.part("contacts-total")).hasText(FEWER);
    var total = window.part("contacts-total").innerText();
    assertThat(window.page()).hasURL(Pattern.compile("filter="));

    window.page().reload();
    assertThat(window.part("contacts-total")).hasText(total);
    assertThat(window.part("filter-chips")).containsText("ann");

    window.part("filter-clear").click();
    assertThat(window.part("contacts-total")).hasText("500 contacts");
    assertThat(window.page()).hasURL(Pattern.compile("contacts$"));
    window.page().goBack();
    assertThat(window.part("contacts-total")).hasText(total);
    window.picture("22-filtered");
  }

  @Test
  void anyOfTheseIsMoreThanAllOfThese(Window window) {
    window.signIn("admin");
    addText(window, "First name", "filter-value-firstName", "james");
    addText(window, "Last name", "filter-value-lastName", "morasca");
    assertThat(window.part("contacts-total")).hasText("No contacts");

    window.part("filter-match").first().click();
    window.page().locator("vaadin-select-item").getByText("Any of these").click();
    assertThat(window.part("contacts-total")).hasText("2 contacts");
    assertThat(window.part("filter-chips")).containsText("james");
    window.picture("23-any-of");
  }

  @Test
  void aGroupWithinTheFilterAndAChipThatIsTakenAway(Window window) {
    window.signIn("admin");
    window.part("filter-add-group").first().click();
    var group = window.page().locator(".group.nested");
    choose(window, group.getByTestId("filter-add-condition"), "Last name");
    group.getByTestId("filter-value-lastName").locator("input").fill("butt");
    assertThat(window.part("contacts-total")).hasText("1 contact");
    window.picture("24-group");
    window.part("filter-chips").locator("vaadin-button").first().click();
    assertThat(window.part("contacts-total")).hasText("500 contacts");
  }

  private static void addText(Window window, String field, String hook, String text) {
    choose(window, window.part("filter-add-condition").last(), field);
    window.part(hook).locator("input").fill(text);
  }

  private static void choose(Window window, Locator picker, String field) {
    picker.locator("input").fill(field);
    window
        .page()
        .locator("vaadin-combo-box-item:visible")
        .getByText(field, new Locator.GetByTextOptions().setExact(false))
        .first()
        .click();
  }
}
