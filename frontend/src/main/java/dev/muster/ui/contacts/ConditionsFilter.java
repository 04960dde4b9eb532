package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As many conditions on texts as one likes. */
class ConditionsFilter extends FilterPart {
  private final List<ConditionRow> rows = new ArrayList<>();
  private final Div list = new Div();

  ConditionsFilter() {
    var label = new Span(Texts.of("filter.conditions"));
    label.addClassName("field-label");
    var more = new Button(Texts.of("filter.condition.add"), VaadinIcon.PLUS.create(), _ -> addRow());
    more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    more.setTestId(Hooks.FILTER_ADD_CONDITION);
    add(label, list, more);
  }

  private void addRow() {
    var holder = new ArrayList<ConditionRow>(1);
    var row = new ConditionRow(this::changed, () -> holder.forEach(this::removeRow));
    holder.add(row);
    rows.add(row);
    list.add(row);
  }

  private void removeRow(ConditionRow row) {
    rows.remove(row);
    list.remove(row);
    changed();
  }

  private List<ConditionRow> complete() {
    return rows.stream().filter(ConditionRow::isComplete).toList();
  }

  @Override
  List<Map<String, Object>> conditions() {
    return complete().stream().map(ConditionRow::condition).toList();
  }

  @Override
  List<Chip> chips() {
    return complete().stream().map(row -> new Chip(row.words(), () -> removeRow(row))).toList();
  }

  @Override
  void clear() {
    rows.clear();
    list.removeAll();
    changed();
  }
}
