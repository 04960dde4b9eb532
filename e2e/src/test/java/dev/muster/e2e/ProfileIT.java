package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One contact: looked at beside the table, and as a whole on a page of its own, changed in place. */
@Muster
@ExtendWith(Windows.class)
class ProfileIT {

  private static final String FIND =
      "query ($words: String) { contacts(search: $words, first: 1) { edges { node { id version } } } }";
  private static final String CHANGE =
      """
      mutation ($input: UpdateContactInput!) {
        updateContact(input: $input) { contact { id } userErrors { message } }
      }
      """;

  private final Product product;

  ProfileIT(Product product) {
    this.product = product;
  }

  private String find(String words) {
    return product.api().ask(FIND, Map.of("words", words)).at("/contacts/edges/0/node/id").asString();
  }

  @Test
  void theNameLeadsToTheQuickViewAndThatToThePage(Window window) {
    window.signIn("admin");
    window.search("james butt");
    assertThat(window.part("contacts-total")).hasText("1 contact");
    window.part("open-contact").first().click();
    window.part("open-profile").click();
    assertThat(window.page()).hasURL(Pattern.compile("/contacts/contact_"));
    assertThat(window.part("profile-header")).containsText("James Butt");
    assertThat(window.part("fact-emails")).containsText("jbutt@gmail.com");
    assertThat(window.part("quick-view")).not().isVisible();
    window.picture("40-profile");
  }

  @Test
  void aGroupIsChangedInPlaceByKeyboard(Window window) {
    window.signIn("agent");
    window.open("contacts/" + find("josephine darakjy"));
    window.part("facts-edit-work").focus();
    window.page().keyboard().press("Enter");
    var department = window.part("contact-department").locator("input");
    department.fill("Research");
    window.picture("41-inline-edit");
    department.press("Enter");
    assertThat(window.part("fact-department")).containsText("Research");

    window.part("facts-edit-work").click();
    department.fill("Sales");
    department.press("Escape");
    assertThat(window.part("fact-department")).containsText("Research");
  }

  @Test
  void severalAddressesHaveLabelsAndOnePrimary(Window window) {
    window.signIn("admin");
    window.open("contacts/" + find("art venere"));
    window.part("facts-edit-reach").click();
    window.page().getByText("Add e-mail address").click();
    window.part("point-address-1").locator("input").fill("art@home.test");
    window.picture("42-addresses");
    window.part("contact-save").click();
    assertThat(window.part("fact-emails")).containsText("art@home.test");
    assertThat(window.part("fact-emails")).containsText("Primary");
  }

  @Test
  void twoWhoChangeTheSameSeeBothValues(Window window) {
    window.signIn("admin");
    var id = find("lenna paprocki");
    window.open("contacts/" + id);
    window.part("facts-edit-work").click();
    window.part("contact-jobTitle").locator("input").fill("Pilot");
    product.api().ask(CHANGE, Map.of("input", Map.of("id", id, "jobTitle", "Surgeon")));
    window.part("contact-save").click();
    assertThat(window.part("contact-conflict")).containsText("Pilot");
    assertThat(window.part("contact-conflict")).containsText("Surgeon");
    window.picture("43-conflict");
    window.part("conflict-mine").click();
    assertThat(window.part("fact-jobTitle")).containsText("Pilot");

    window.part("profile-tab-timeline").click();
    assertThat(window.part("timeline")).containsText("Surgeon");
    window.picture("44-timeline");
    window.part("profile-tab-audit").click();
    assertThat(window.part("audit-grid")).containsText("Surgeon");
    window.picture("45-audit");
  }

  @Test
  void leavingWithUnsavedEditsAsksFirst(Window window) {
    window.signIn("admin");
    window.open("contacts/" + find("donette foller"));
    window.part("facts-edit-work").click();
    window.part("contact-department").locator("input").fill("Lost");
    window.part("navigation").getByText("Companies").click();
    assertThat(window.page().getByText("Leave without saving?")).isVisible();
    window.picture("46-unsaved");
    window.page().getByText("Stay", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(window.part("contact-department").locator("input")).hasValue("Lost");
  }

  @Test
  void consentIsRecordedAndPermissionFollows(Window window) {
    window.signIn("admin");
    window.open("contacts/" + find("simona morasca") + "/consent");
    window.part("consent-record").click();
    window.part("consent-source").locator("input").fill("Trade show 2026");
    window.picture("47-consent-dialog");
    window.part("consent-save").click();
    assertThat(window.part("permission-EMAIL")).containsText("Opted in");
    assertThat(window.part("consent-grid")).containsText("Trade show 2026");
    window.picture("48-consent");
  }

  @Test
  void everyActionIsReachableFromThePage(Window window) {
    window.signIn("admin");
    window.open("contacts/" + find("mitsue tollner"));
    window.part("contact-actions").locator("vaadin-menu-bar-button").first().click();
    window.part("action-addTags").click();
    assertThat(window.part("action-tags-Industries-1").locator("input")).isDisabled();
    window.enterTag("From the page");
    window.picture("49-tags-of-one");
    window.part("action-run").click();
    assertThat(window.part("fact-tags")).containsText("From the page");
  }

  @Test
  void goesFromRowToRowBesideTheTable(Window window) {
    window.signIn("admin");
    window.part("open-contact").first().click();
    var first = window.part("open-profile").getAttribute("href");
    window.page().keyboard().press("Alt+ArrowDown");
    assertThat(window.part("open-profile")).not().hasAttribute("href", first);
    window.picture("50-quick-view");
    window.page().keyboard().press("Alt+ArrowUp");
    assertThat(window.part("open-profile")).hasAttribute("href", first);
  }

  @Test
  void anAddressOfNobodySaysSo(Window window) {
    window.signIn("viewer");
    window.open("contacts/contact_00000000000000000000000000");
    assertThat(window.part("empty-state")).containsText("There is no such contact");
    window.open("contacts/nonsense");
    assertThat(window.part("empty-state")).containsText("There is no such contact");
  }

  @Test
  void aViewerLooksAndCannotChange(Window window) {
    window.signIn("viewer");
    window.open("contacts/" + find("james butt"));
    assertThat(window.part("profile-header")).containsText("James Butt");
    assertThat(window.part("facts-edit-work")).not().isVisible();
    window.choose("theme-dark");
    window.picture("51-profile-dark");
  }
}
