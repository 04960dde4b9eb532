package dev.muster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A browser window in which somebody uses the admin UI. Its names of parts are the UI's `data-testid`. */
final class Window implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String AT_REST =
      "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";
  private static final String PASSWORD = "muster-sample";

  private final Page page;
  private final Product product;

  Window(Page page, Product product) {
    this.page = page;
    this.product = product;
  }

  Page page() {
    return page;
  }

  /** The part with that `data-testid`. */
  Locator part(String name) {
    return page.getByTestId(name);
  }

  /** Opens an address of the UI, such as `bulk-actions`; who is not signed in ends up at identity. */
  void open(String path) {
    page.navigate(product.ports().ui().resolve("/" + path).toString());
  }

  /** Signs in as one of the sample's users, `admin` for example, and stands before the contacts. */
  void signIn(String role) {
    open("");
    assertThat(page).hasURL(login());
    page.getByLabel("E-mail address").fill(role + "@muster.test");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(part("contacts-total")).isVisible();
  }

  /** Signs out; nothing is left but the way in. */
  void signOut() {
    choose("log-out");
    assertThat(page).hasURL(login());
  }

  private Pattern login() {
    return Pattern.compile("^" + product.ports().issuer() + "/login");
  }

  /** Chooses from the menu behind the user's name. */
  void choose(String entry) {
    part("user-menu").locator("vaadin-menu-bar-button").first().click();
    part(entry).click();
  }

  void search(String words) {
    part("search").locator("input").fill(words);
  }

  /** Ticks so many rows, from the top, as fast as the page shows that it has noticed. */
  void tick(int rows) {
    var ticks = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select Row"));
    for (var row = 0; row < rows; row++) {
      ticks.nth(row).click();
      assertThat(part("actions-panel")).containsText("%d selected".formatted(row + 1));
    }
  }

  /** Opens the dialog of an action, `addTags` for example. */
  void act(String action) {
    part("action-" + action).click();
    assertThat(part("action-preview")).isVisible();
  }

  /** Asks in the dialog of an action what would happen, and waits for the answer. */
  void preview() {
    part("action-preview").click();
    assertThat(part("run-checklist").first()).isVisible();
  }

  /** Looks at what would happen, and makes it happen. */
  void previewAndRun() {
    preview();
    part("action-run").click();
    assertThat(part("action-run")).not().isVisible();
  }

  /** Chooses a tag in the dialog, made if there is none of that name. */
  void enterTag(String tag) {
    var tags = part("action-tags").locator("input");
    tags.fill(tag);
    tags.press("Enter");
  }

  /** Presses the key until the part has the focus. */
  void press(String key, Locator part) {
    assertThat(part).isVisible();
    for (var pressed = 0; pressed < 60; pressed++) {
      if (Boolean.TRUE.equals(part.evaluate("part => part.matches(':focus, :focus-within')"))) {
        return;
      }
      page.keyboard().press(key, new Keyboard.PressOptions().setDelay(20));
    }
    throw new AssertionError("The key %s does not lead to %s".formatted(key, part));
  }

  /** The card of the newest action on this page. */
  Locator card() {
    return part("bulk-progress").first();
  }

  /** Keeps the page as `target/screenshots/NAME.png`, when it has come to rest. */
  void picture(String name) {
    page.mouse().move(0, 0);
    page.waitForFunction(AT_REST);
    snapshot(name);
  }

  /** Keeps what is on screen right now. */
  void snapshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    page.context().close();
  }
}
