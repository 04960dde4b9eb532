package dev.muster.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium without a screen. */
final class Chromium implements AutoCloseable {

  /** Milliseconds that the page may take for anything, on a machine that has a lot else to do. */
  private static final int PATIENCE = 60_000;

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  /** It calls nobody, and needs neither a graphics card nor the right to make sandboxes. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright = Playwright.create();
  private final Browser browser;

  Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    var options =
        new BrowserType.LaunchOptions().setExecutablePath(installed().orElseThrow()).setArgs(ARGUMENTS);
    browser = playwright.chromium().launch(options);
  }

  /** The browser that MUSTER_BROWSER names, or one in a usual place. */
  static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getenv("MUSTER_BROWSER")), USUAL.stream())
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Somebody's own browser: it shares nothing with others. */
  Window open(Product product) {
    var size = new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-US");
    var context = browser.newContext(size);
    context.setDefaultTimeout(PATIENCE);
    return new Window(context.newPage(), product);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
