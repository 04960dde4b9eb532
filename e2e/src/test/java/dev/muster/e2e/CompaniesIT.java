package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Companies: found, made, changed in place, deleted when nobody works there. */
@Muster
@ExtendWith(Windows.class)
class CompaniesIT {

  @Test
  void aCompanyLeadsToItsPeople(Window window) {
    window.signIn("admin");
    window.open("companies");
    window.part("company-search").locator("input").fill("benton, john");
    assertThat(window.part("companies-total")).hasText("1 company");
    window.picture("52-companies");
    window.part("open-company").first().click();
    assertThat(window.part("company-contacts-grid")).containsText("James Butt");
    window.picture("53-company");
    window.part("company-contacts").click();
    assertThat(window.part("contacts-total")).hasText("1 contact");
  }

  @Test
  void isMadeChangedAndDeleted(Window window) {
    window.signIn("agent");
    window.open("companies");
    window.part("new-company").click();
    window.part("company-field-name").locator("input").fill("Kites & Co");
    window.part("company-field-industry").locator("input").fill("Toys");
    window.part("company-save").click();
    assertThat(window.part("page-title")).hasText("Kites & Co");

    window.part("facts-edit-main").click();
    var industry = window.part("contact-industry").locator("input");
    industry.fill("Toys and games");
    industry.press("Enter");
    assertThat(window.part("fact-industry")).containsText("Toys and games");

    window.part("company-delete").click();
    window.part("consequences-confirm").click();
    assertThat(window.part("companies-grid")).isVisible();
    window.part("company-search").locator("input").fill("kites & co");
    assertThat(window.part("empty-state")).isVisible();
  }

  @Test
  void oneWherePeopleWorkStaysAndSaysWhy(Window window) {
    window.signIn("admin");
    window.open("companies");
    window.part("company-search").locator("input").fill("chanay");
    assertThat(window.part("companies-total")).hasText("1 company");
    window.part("open-company").first().click();
    window.part("company-delete").click();
    window.part("consequences-confirm").click();
    assertThat(window.part("refusals").last()).isVisible();
    window.picture("54-company-in-use");
  }
}
