package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In and out of the admin UI. */
@Muster
@ExtendWith(Windows.class)
class SignInIT {

  private final Product product;

  SignInIT(Product product) {
    this.product = product;
  }

  @Test
  void leadsInAndOutAndInAgain(Window window) {
    window.open("");
    assertThat(window.page().getByLabel("E-mail address")).isVisible();
    window.picture("01-sign-in");
    window.signIn("admin");
    assertThat(window.part("user-name")).hasText("Ada Admin");
    window.signOut();
    window.picture("02-signed-out");
    window.signIn("agent");
    assertThat(window.part("user-name")).hasText("Amir Agent");
  }

  @Test
  void asksForThePasswordAgainAfterALogOut(Window window) {
    window.signIn("admin");
    window.signOut();
    window.open("bulk-actions");
    assertThat(window.page()).hasURL(Pattern.compile("^" + product.ports().issuer() + "/login"));
  }

  @Test
  void refusesAWrongPassword(Window window) {
    window.open("");
    window.page().getByLabel("E-mail address").fill("admin@muster.test");
    window.page().locator("#password").fill("wrong");
    window.page().locator("#password").press("Enter");
    assertThat(window.page().getByRole(AriaRole.ALERT)).isVisible();
    window.picture("03-wrong-password");
  }

  @Test
  void leadsBackToThePageThatWasAskedFor(Window window) {
    window.signIn("admin");
    window.open("companies");
    assertThat(window.part("companies-grid")).isVisible();
    window.picture("04-companies");
  }

  @Test
  void showsItselfInLightAndDarkAndRemembers(Window window) {
    window.signIn("admin");
    var root = window.page().locator("html");
    window.choose("theme-dark");
    assertThat(root).hasCSS("color-scheme", "dark");
    window.page().reload();
    assertThat(window.part("contacts-total")).isVisible();
    assertThat(root).hasCSS("color-scheme", "dark");
    window.picture("05-dark");
    window.choose("theme-light");
    assertThat(root).hasCSS("color-scheme", "light");
    window.picture("06-light");
  }
}
