package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.Filters;
import dev.muster.ui.filters.FilterEditor.Chip;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;

/**
 * What the filter says, in words, each with a button that takes it away. Of groups the API says it, as it
 * says it everywhere.
 */
class FilterChips extends Div {
  private final transient Filters filters;
  private final transient Background background;

  FilterChips(Filters filters, Background background) {
    this.filters = filters;
    this.background = background;
    addClassName("chips");
    setTestId(Hooks.FILTER_CHIPS);
    getElement().setAttribute("role", "list");
    getElement().setAttribute("aria-label", Texts.of("filter.chips"));
  }

  void show(List<Chip> chips) {
    removeAll();
    setVisible(!chips.isEmpty());
    chips.forEach(this::addChip);
  }

  private void addChip(Chip chip) {
    var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> chip.remove().run());
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.setAriaLabel(Texts.of("filter.chip.remove", chip.text()));
    var text = new Span();
    text.addClassName("chip-text");
    say(text, chip.text());
    if (!chip.isPlain()) {
      background.ask(this, () -> filters.words(chip.filter()), words -> say(text, words), _ -> {});
    }
    var shown = new Div(text, remove);
    shown.addClassName("chip");
    shown.getElement().setAttribute("role", "listitem");
    add(shown);
  }

  private static void say(Span text, String words) {
    text.setText(words);
    text.setTitle(words);
  }
}
