package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;

/** One condition on a text field of contacts: field, comparison, text. */
class ConditionRow extends Div {
  private static final List<String> FIELDS =
      List.of("firstName", "lastName", "email", "phone", "mobile", "jobTitle");
  private static final int DEBOUNCE_MILLIS = 400;

  private final Select<String> field = new Select<>();
  private final Select<TextOperator> operator = new Select<>();
  private final TextField text = new TextField();

  ConditionRow(Runnable changed, Runnable removed) {
    addClassName("condition-row");
    field.setItems(FIELDS);
    field.setItemLabelGenerator(name -> Texts.of("contact." + name));
    field.setValue("lastName");
    field.setAriaLabel(Texts.of("filter.condition.field"));
    operator.setItems(TextOperator.values());
    operator.setItemLabelGenerator(TextOperator::label);
    operator.setValue(TextOperator.CONTAINS);
    operator.setAriaLabel(Texts.of("filter.condition.operator"));
    text.setAriaLabel(Texts.of("filter.condition.text"));
    text.setPlaceholder(Texts.of("filter.condition.text"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(DEBOUNCE_MILLIS);
    field.addValueChangeListener(_ -> changed.run());
    text.addValueChangeListener(_ -> changed.run());
    operator.addValueChangeListener(event -> {
      text.setVisible(event.getValue().needsText());
      changed.run();
    });
    var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> removed.run());
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.setAriaLabel(Texts.of("filter.condition.remove"));
    add(field, operator, text, remove);
  }

  /** Whether it says something yet. */
  boolean isComplete() {
    return !operator.getValue().needsText() || !text.getValue().isBlank();
  }

  Map<String, Object> condition() {
    return Map.of(field.getValue(), operator.getValue().condition(text.getValue().strip()));
  }

  String words() {
    var name = Texts.of("contact." + field.getValue());
    return operator.getValue().needsText()
        ? Texts.of("filter.condition.words", name, operator.getValue().label(), text.getValue().strip())
        : Texts.of("filter.condition.bare", name, operator.getValue().label());
  }
}
