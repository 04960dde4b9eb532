package dev.muster.ui.filters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** One condition: the field, how it is compared, with what. */
class ConditionBox extends ClauseBox {
  private final transient FilterField field;
  private final transient FilterSources sources;
  private final transient Runnable changed;
  private final Select<Operator> operator = new Select<>();
  private final Div values = new Div();
  private @Nullable ValueBox box;

  ConditionBox(FilterField field, FilterSources sources, Runnable changed, Button remove) {
    this.field = field;
    this.sources = sources;
    this.changed = changed;
    addClassName("condition");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", field.label());
    operator.setItems(field.operators());
    operator.setItemLabelGenerator(Operator::label);
    operator.setAriaLabel(Texts.of("filter.operator.of", field.label()));
    operator.setTestId(Hooks.FILTER_OPERATOR + field.key());
    operator.addClassName("operator");
    operator.setValue(field.first());
    operator.addValueChangeListener(event -> {
      exchange(event.getOldValue(), event.getValue());
      if (event.isFromClient()) {
        changed.run();
      }
    });
    values.addClassName("condition-value");
    add(head(remove), values);
    exchange(null, field.first());
  }

  ConditionBox(Clause.Condition condition, FilterSources sources, Runnable changed, Button remove) {
    this(condition.field(), sources, changed, remove);
    operator.setValue(condition.operator());
    if (box != null) {
      box.show(condition.value());
    }
  }

  private Div head(Button remove) {
    var label = new Span(field.label());
    label.addClassName("field-label");
    var head = new Div(label, operator, remove);
    head.addClassName("condition-head");
    return head;
  }

  /** Other fields for another shape; what was entered stays where the shape does. */
  private void exchange(@Nullable Operator before, Operator now) {
    if (before != null && before.shape() == now.shape()) {
      return;
    }
    values.removeAll();
    box = now.asksForNothing() ? null : boxFor(now);
    if (box != null) {
      box.onChange(changed);
      values.add(box);
    }
    values.setVisible(box != null);
  }

  private ValueBox boxFor(Operator chosen) {
    var label = field.label() + " " + chosen.label();
    var hook = Hooks.FILTER_VALUE + field.key();
    return switch (chosen.shape()) {
      case TEXT -> new TextBox(label, hook);
      case TEXTS -> new TextsBox(label, hook);
      case WHOLE, WHOLE_RANGE, DECIMAL, DECIMAL_RANGE, DAYS -> new NumberBox(chosen.shape(), label, hook);
      case MOMENT, MOMENT_RANGE, DAY, DAY_RANGE -> new DayBox(chosen.shape(), label, hook);
      case CHOICES -> new ChoicesBox(field.choices(), label, hook);
      case THINGS -> new ThingsBox(sources.things(field.things()), label, hook);
      case EVENT -> new EventBox(hook);
      case NONE -> throw new IllegalArgumentException("Nothing to enter for " + chosen);
    };
  }

  String key() {
    return field.key();
  }

  @Override
  @Nullable Clause clause() {
    var chosen = operator.getValue();
    var value = box == null ? chosen.fixed() : box.value();
    return value == null ? null : new Clause.Condition(field, chosen, value);
  }

  @Override
  String words() {
    var comparison = operator.getValue().label();
    return box == null
        ? Texts.of("filter.words.bare", field.label(), comparison)
        : Texts.of("filter.words", field.label(), comparison, box.words());
  }
}
