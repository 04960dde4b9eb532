package dev.muster.ui.settings;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.api.CustomField.Option;
import dev.muster.ui.parts.SettingsHooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a choice in their order. A value that is renamed stays the same one: contacts keep it. */
class OptionsEditor extends Div implements HasValidation {
  private static final int MAX_LABEL = 80;

  /** One value: its id, null while it is new, and what it is called. */
  private record Row(@Nullable String id, TextField label, Div line) {}

  private final List<Row> rows = new ArrayList<>();
  private final Div list = new Div();
  private final Span message = new Span();

  OptionsEditor(List<Option> options) {
    addClassName("points");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", Texts.of("fields.options"));
    var title = new Span(Texts.of("fields.options"));
    title.addClassName("field-label");
    list.addClassName("point-list");
    message.addClassName("error-text");
    message.getElement().setAttribute("role", "alert");
    message.setVisible(false);
    var more = new Button(Texts.of("fields.option.add"), VaadinIcon.PLUS.create(), _ -> addNew().focus());
    more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    more.setTestId(SettingsHooks.FIELD_ADD_OPTION);
    add(title, list, message, more);
    options.forEach(option -> append(option.id(), option.label()));
    if (options.isEmpty()) {
      addNew();
    }
  }

  private TextField addNew() {
    return append(null, "");
  }

  private TextField append(@Nullable String id, String text) {
    var label = new TextField();
    label.setAriaLabel(Texts.of("fields.option"));
    label.setMaxLength(MAX_LABEL);
    label.setValueChangeMode(ValueChangeMode.EAGER);
    label.setValue(text);
    label.setTestId(SettingsHooks.FIELD_OPTION + rows.size());
    var line = new Div(label);
    line.addClassName("point-row");
    var row = new Row(id, label, line);
    line.add(
        button(VaadinIcon.ANGLE_UP, "fields.option.up", () -> move(row, -1)),
        button(VaadinIcon.ANGLE_DOWN, "fields.option.down", () -> move(row, 1)),
        button(VaadinIcon.TRASH, "fields.option.remove", () -> remove(row)));
    rows.add(row);
    list.add(line);
    return label;
  }

  private static Button button(VaadinIcon icon, String key, Runnable action) {
    var button = new Button(icon.create(), _ -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(Texts.of(key));
    button.setTooltipText(Texts.of(key));
    return button;
  }

  private void move(Row row, int by) {
    var place = rows.indexOf(row) + by;
    if (place >= 0 && place < rows.size()) {
      rows.remove(row);
      rows.add(place, row);
      list.remove(row.line());
      list.addComponentAtIndex(place, row.line());
    }
  }

  private void remove(Row row) {
    rows.remove(row);
    list.remove(row.line());
  }

  /** What new values are called, without those left empty. */
  List<String> labels() {
    return rows.stream()
        .map(row -> row.label().getValue().strip())
        .filter(label -> !label.isEmpty())
        .toList();
  }

  /** As the API takes them, without those left empty. */
  List<Map<String, Object>> options() {
    return rows.stream()
        .filter(row -> !row.label().getValue().isBlank())
        .map(row -> {
          var option = new HashMap<String, Object>();
          if (row.id() != null) {
            option.put("id", row.id());
          }
          option.put("label", row.label().getValue().strip());
          return (Map<String, Object>) option;
        })
        .toList();
  }

  @Override
  public void setErrorMessage(String text) {
    message.setText(text);
  }

  @Override
  public String getErrorMessage() {
    return message.getText();
  }

  @Override
  public void setInvalid(boolean invalid) {
    message.setVisible(invalid);
  }

  @Override
  public boolean isInvalid() {
    return message.isVisible();
  }
}
