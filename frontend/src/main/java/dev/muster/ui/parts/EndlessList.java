package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.text.Texts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries one below the other that go on by themselves as one scrolls to their end; at the press of a button,
 * too.
 */
public class EndlessList<T> extends Div {
  private static final int PAGE = 25;
  private static final String CLICK_WHEN_SEEN =
      """
      this.seen?.disconnect();
      this.seen = new IntersectionObserver(all => all.some(one => one.isIntersecting) && this.click());
      this.seen.observe(this);
      """;

  private final transient CursorGrid.Source<T> source;
  private final transient Function<T, Component> drawer;
  private final Component nothing;
  private final Div entries = new Div();
  private final Button more = new Button(Texts.of("list.more"), _ -> append());
  private @Nullable String next;

  /**
   * @param source where pages come from
   * @param nothing what stands there when there are none
   */
  public EndlessList(CursorGrid.Source<T> source, Function<T, Component> drawer, Component nothing) {
    this.source = source;
    this.drawer = drawer;
    this.nothing = nothing;
    addClassName("endless-list");
    entries.addClassName("entries");
    more.addThemeVariants(ButtonVariant.TERTIARY);
    more.setDisableOnClick(true);
    more.setTestId(Hooks.SHOW_MORE);
    add(entries, nothing, more);
  }

  /** Starts again with the first page. */
  public void reload() {
    entries.removeAll();
    next = null;
    append();
  }

  private void append() {
    try {
      var page = source.page(PAGE, next);
      page.nodes().forEach(node -> entries.add(drawer.apply(node)));
      next = page.next();
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    nothing.setVisible(entries.getComponentCount() == 0);
    more.setEnabled(true);
    more.setVisible(next != null);
    if (next != null) {
      more.getElement().executeJs(CLICK_WHEN_SEEN);
    }
  }
}
