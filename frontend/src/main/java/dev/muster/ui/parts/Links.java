package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.filters.FilterJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Links out of Muster. */
public final class Links {
  private Links() {}

  /** A link to a page of Muster, by its address, for where its class is out of reach. */
  public static Anchor to(String text, String path) {
    var link = new Anchor(path, text);
    link.setRouterIgnore(false);
    return link;
  }

  /** A link to the contacts that match a filter. */
  public static Anchor toContacts(String text, Map<String, Object> filter) {
    return to(text, "contacts?filter=" + URLEncoder.encode(FilterJson.write(filter), StandardCharsets.UTF_8));
  }

  /** A link to a page as prominent as a button. */
  public static Anchor button(String text, String path) {
    var link = to(text, path);
    link.addClassName("button-link");
    return link;
  }

  /** Only what is an address on the web becomes a link: anything else could run in the reader's name. */
  public static Component toWeb(String address) {
    var lower = address.toLowerCase(Locale.ROOT);
    var named = lower.startsWith("http://") || lower.startsWith("https://");
    if (!named && (lower.contains(":") || !lower.contains("."))) {
      return new Span(address);
    }
    var link = new Anchor(named ? address : "https://" + address, address);
    link.setTarget("_blank");
    link.getElement().setAttribute("rel", "noopener noreferrer");
    return link;
  }
}
