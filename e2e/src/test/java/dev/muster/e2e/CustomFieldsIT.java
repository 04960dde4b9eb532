package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A field of one's own, from its definition to a value and to its end. */
@Muster
@ExtendWith(Windows.class)
class CustomFieldsIT {

  private static final String FIND =
      "query ($words: String) { contacts(search: $words, first: 1) { edges { node { id } } } }";

  private final Product product;

  CustomFieldsIT(Product product) {
    this.product = product;
  }

  @Test
  void isDefinedFilledAndDeletedKnowingWhatGoes(Window window) {
    window.signIn("admin");
    window.open("settings/custom-fields");
    window.part("field-new").click();
    window.part("field-name").locator("input").fill("Favourite colour");
    window.part("field-kind").click();
    window.page().locator("vaadin-select-item").getByText("One of several values").click();
    window.part("field-option-0").locator("input").fill("Red");
    window.part("field-add-option").click();
    window.part("field-option-1").locator("input").fill("Blue");
    window.picture("55-custom-field");
    window.part("field-save").click();
    assertThat(window.part("field-row-Favourite colour")).containsText("Red · Blue");
    window.picture("56-custom-fields");

    var found = product.api().ask(FIND, Map.of("words", "leota dilliard"));
    window.open("contacts/" + found.at("/contacts/edges/0/node/id").asString());
    window.part("facts-edit-custom").click();
    window
        .part("facts-custom")
        .locator("vaadin-select")
        .filter(new Locator.FilterOptions().setHasText("Favourite colour"))
        .click();
    window.page().locator("vaadin-select-item").getByText("Blue").click();
    window.part("contact-save").click();
    assertThat(window.part("facts-custom")).containsText("Blue");

    window.open("settings/custom-fields");
    window.part("field-delete-Favourite colour").click();
    assertThat(window.part("consequences")).containsText("1 contact loses its value");
    window.picture("57-custom-field-delete");
    window.part("consequences-confirm").click();
    assertThat(window.part("field-row-Favourite colour")).not().isVisible();
  }

  @Test
  void anAgentIsToldWhichPermissionSettingsNeed(Window window) {
    window.signIn("agent");
    window.open("settings/custom-fields");
    assertThat(window.part("empty-state")).containsText("workspace settings");
  }
}
