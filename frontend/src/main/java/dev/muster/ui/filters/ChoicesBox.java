package dev.muster.ui.filters;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some of a field's words: all in sight where they are few. */
class ChoicesBox extends ValueBox {
  private static final int FEW = 4;

  private final List<Thing> choices;
  private final HasValue<?, Set<Thing>> chosen;

  ChoicesBox(List<Thing> choices, String label, String hook) {
    this.choices = choices;
    chosen = choices.size() <= FEW ? boxes(label, hook) : list(label, hook);
    chosen.addValueChangeListener(_ -> edited());
  }

  private HasValue<?, Set<Thing>> boxes(String label, String hook) {
    var boxes = new CheckboxGroup<Thing>();
    boxes.setItems(choices);
    boxes.setItemLabelGenerator(Thing::name);
    boxes.getElement().setAttribute("aria-label", label);
    boxes.setTestId(hook);
    add(boxes);
    return boxes;
  }

  private HasValue<?, Set<Thing>> list(String label, String hook) {
    var list = new MultiSelectComboBox<Thing>();
    list.setItems(choices);
    list.setItemLabelGenerator(Thing::name);
    list.setAriaLabel(label);
    list.setClearButtonVisible(true);
    list.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    list.setTestId(hook);
    add(list);
    return list;
  }

  @Override
  void fill(Object value) {
    var ids = Set.copyOf(Ids.of(value));
    chosen.setValue(choices.stream().filter(choice -> ids.contains(choice.id())).collect(Collectors.toSet()));
  }

  @Override
  @Nullable Object entered() {
    var ids = choices.stream().filter(chosen.getValue()::contains).map(Thing::id).toList();
    return ids.isEmpty() ? null : ids;
  }

  @Override
  String words() {
    return choices.stream()
        .filter(chosen.getValue()::contains)
        .map(Thing::name)
        .collect(Collectors.joining(", "));
  }
}
