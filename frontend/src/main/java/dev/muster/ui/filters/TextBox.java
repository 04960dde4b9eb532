package dev.muster.ui.filters;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** One text. */
class TextBox extends ValueBox {
  private static final int DEBOUNCE_MILLIS = 400;

  private final TextField text = new TextField();

  TextBox(String label, String hook) {
    text.setAriaLabel(label);
    text.setTestId(hook);
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(DEBOUNCE_MILLIS);
    text.addValueChangeListener(_ -> edited());
    add(text);
  }

  @Override
  void fill(Object value) {
    text.setValue(String.valueOf(value));
  }

  @Override
  @Nullable Object entered() {
    return text.getValue().isBlank() ? null : text.getValue().strip();
  }

  @Override
  String words() {
    return "\u201c" + text.getValue().strip() + "\u201d";
  }
}
