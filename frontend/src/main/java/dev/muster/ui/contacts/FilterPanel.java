package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.muster.ui.filters.FilterEditor;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;

/** Left of the table: which contacts it shows. */
class FilterPanel extends Aside {
  /** What most people filter by most of the time. */
  private static final List<String> STANDING = List.of("status", "company", "owner", "tags");

  private final FilterEditor editor;

  FilterPanel(FilterSources sources) {
    addClassName("filter-panel");
    setTestId(Hooks.FILTERS);
    getElement().setAttribute("aria-label", Texts.of("filter.title"));
    editor = new FilterEditor(sources, STANDING);
    var clear = new Button(Texts.of("filter.clear"), _ -> editor.clear());
    clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    clear.setTestId(Hooks.FILTER_CLEAR);
    var head = new Div(new H2(Texts.of("filter.title")), clear);
    head.addClassName("panel-head");
    add(head, editor);
  }

  FilterEditor editor() {
    return editor;
  }

  /**
   * Opens where it is closed and closes where it is open: on a wide screen it starts open, on a narrow one
   * closed.
   */
  void toggle() {
    getElement().getClassList().set("toggled", !hasClassName("toggled"));
  }
}
