package dev.muster.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.muster.ui.parts.Hooks;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;

/**
 * Light, dark, or as the reader's system has it. Remembered in a cookie, so that the first paint is right.
 */
enum Theme {
  SYSTEM(ColorScheme.Value.LIGHT_DARK, Hooks.THEME_SYSTEM),
  LIGHT(ColorScheme.Value.LIGHT, Hooks.THEME_LIGHT),
  DARK(ColorScheme.Value.DARK, Hooks.THEME_DARK);

  private static final String COOKIE = "MUSTER_THEME";
  private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  private final ColorScheme.Value scheme;
  private final String hook;

  Theme(ColorScheme.Value scheme, String hook) {
    this.scheme = scheme;
    this.hook = hook;
  }

  static Theme current() {
    return of(VaadinService.getCurrentRequest());
  }

  /** What this browser remembers; the system's choice where it remembers nothing. */
  static Theme of(VaadinRequest request) {
    var cookies = request == null || request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .flatMap(cookie -> Arrays.stream(values()).filter(theme -> theme.name().equals(cookie.getValue())))
        .findFirst()
        .orElse(SYSTEM);
  }

  /** Changes this page and remembers. */
  void apply() {
    UI.getCurrent().getPage().setColorScheme(scheme);
    var response = VaadinService.getCurrentResponse();
    if (response != null) {
      var cookie = new Cookie(COOKIE, name());
      cookie.setPath("/");
      cookie.setMaxAge(A_YEAR);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }

  String hook() {
    return hook;
  }

  /** The word that the page's root element carries. */
  String word() {
    return scheme.getThemeValue();
  }

  /** The CSS `color-scheme`. */
  String css() {
    return scheme.getValue();
  }
}
