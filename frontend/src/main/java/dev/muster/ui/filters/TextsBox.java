package dev.muster.ui.filters;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several texts, typed one after the other. */
class TextsBox extends ValueBox {
  private final MultiSelectComboBox<String> texts = new MultiSelectComboBox<>();

  TextsBox(String label, String hook) {
    texts.setAriaLabel(label);
    texts.setTestId(hook);
    texts.setAllowCustomValue(true);
    texts.setPlaceholder(Texts.of("filter.texts"));
    texts.setItems(List.of());
    texts.addCustomValueSetListener(event -> take(event.getDetail()));
    texts.addValueChangeListener(_ -> edited());
    add(texts);
  }

  private void take(String text) {
    if (!text.isBlank()) {
      var all = new LinkedHashSet<>(texts.getValue());
      all.add(text.strip());
      choose(all);
    }
  }

  private void choose(Set<String> all) {
    texts.setItems(all);
    texts.setValue(all);
  }

  @Override
  void fill(Object value) {
    choose(new LinkedHashSet<>(Ids.of(value)));
  }

  @Override
  @Nullable Object entered() {
    return texts.isEmpty() ? null : List.copyOf(texts.getValue());
  }

  @Override
  String words() {
    return texts.getValue().stream().collect(Collectors.joining(", "));
  }
}
