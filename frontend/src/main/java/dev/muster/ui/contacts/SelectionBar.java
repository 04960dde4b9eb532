package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.Count;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** On top of the table: how many there are, how many are selected, all of them, none of them. */
class SelectionBar extends Div {
  private final Span total = new Span();
  private final Span selectedCount = new Span();
  private final Button selectAll = new Button();
  private final Button range = new Button(Texts.of("selection.range"));
  private final Button deselectAll = new Button(Texts.of("selection.none"));

  SelectionBar(Runnable onSelectAll, Runnable onSelectRange, Runnable onDeselectAll) {
    addClassName("selection-bar");
    total.setTestId(Hooks.TOTAL);
    selectedCount.setTestId(Hooks.SELECTION_COUNT);
    selectedCount.addClassName("selection-count");
    getElement().setAttribute("aria-live", "polite");
    selectAll.setTestId(Hooks.SELECT_ALL);
    selectAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    selectAll.addClickListener(_ -> onSelectAll.run());
    range.setTestId(Hooks.SELECT_RANGE);
    range.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    range.addClickListener(_ -> onSelectRange.run());
    deselectAll.setTestId(Hooks.DESELECT_ALL);
    deselectAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    deselectAll.addClickListener(_ -> onDeselectAll.run());
    add(total, selectedCount, selectAll, range, deselectAll);
  }

  void show(Count count, SelectedContacts selected) {
    total.setText(ContactWords.total(count));
    selectedCount.setText(Texts.of("selection.count", selected.size(), Formats.number(selected.size())));
    selectedCount.setVisible(!selected.isEmpty());
    deselectAll.setVisible(!selected.isEmpty());
    selectAll.setText(
        count.isExact()
            ? Texts.of("selection.all", Formats.number(count.value()))
            : Texts.of("selection.all.more"));
    selectAll.setVisible(count.value() > 0 && !isEverybody(count, selected));
    range.setVisible(count.value() > 1);
  }

  private static boolean isEverybody(Count count, SelectedContacts selected) {
    return selected.isPartOfList() && selected.size() >= count.value();
  }
}
