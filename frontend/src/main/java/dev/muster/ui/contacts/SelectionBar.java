package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.Count;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** On top of the table: how many there are, how many are selected, and all of them at once. */
class SelectionBar extends Div {
  private final Span total = new Span();
  private final Span selectedCount = new Span();
  private final Button selectAll = new Button();
  private final Span refusal = new Span();

  SelectionBar(Runnable onSelectAll, Component... tools) {
    addClassName("selection-bar");
    total.setTestId(Hooks.TOTAL);
    selectedCount.setTestId(Hooks.SELECTION_COUNT);
    selectedCount.addClassName("selection-count");
    refusal.setTestId(Hooks.SELECT_ALL_REASON);
    refusal.addClassName("quiet");
    refusal.setVisible(false);
    var words = new Div(total, selectedCount);
    words.addClassName("selection-words");
    words.getElement().setAttribute("aria-live", "polite");
    selectAll.setTestId(Hooks.SELECT_ALL);
    selectAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    selectAll.addClickListener(_ -> onSelectAll.run());
    var spacer = new Div();
    spacer.addClassName("spacer");
    add(words, selectAll, refusal, spacer);
    add(tools);
  }

  /** Shows how many there are; null while they are being counted. */
  void show(@Nullable Count count, SelectedContacts selected) {
    total.setText(count == null ? Texts.of("contacts.counting") : ContactWords.total(count));
    selectedCount.setText(Texts.of("selection.count", selected.size(), Formats.number(selected.size())));
    selectedCount.setVisible(!selected.isEmpty());
    selectAll.setText(
        count != null && count.isExact()
            ? Texts.of("selection.all", Formats.number(count.value()))
            : Texts.of("selection.all.more"));
    selectAll.setVisible(
        !refusal.isVisible() && (count == null || count.value() > 0) && !isEverybody(count, selected));
  }

  /** Says why all that match cannot be selected, in place of the button for it; null where they can. */
  void refuse(@Nullable String reason) {
    refusal.setText(reason);
    refusal.setVisible(reason != null);
  }

  private static boolean isEverybody(@Nullable Count count, SelectedContacts selected) {
    return count != null && selected.isPartOfList() && selected.size() >= count.value();
  }
}
