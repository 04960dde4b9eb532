package dev.muster.ui.filters;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.text.Texts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One number, or the two ends of a range of numbers. */
class NumberBox extends ValueBox {
  private static final int DEBOUNCE_MILLIS = 400;

  private final Shape shape;
  private final AbstractNumberField<?, ? extends Number> from;
  private final @Nullable AbstractNumberField<?, ? extends Number> to;

  NumberBox(Shape shape, String label, String hook) {
    this.shape = shape;
    from = field(label, hook);
    if (shape == Shape.WHOLE_RANGE || shape == Shape.DECIMAL_RANGE) {
      addClassName("two-fields");
      from.setPlaceholder(Texts.of("filter.range.from"));
      to = field(label, hook + "-to");
      to.setPlaceholder(Texts.of("filter.range.to"));
      add(from, to);
    } else {
      to = null;
      add(from);
    }
    if (shape == Shape.DAYS) {
      from.setSuffixComponent(new Span(Texts.of("filter.days")));
    }
  }

  private AbstractNumberField<?, ? extends Number> field(String label, String hook) {
    return shape == Shape.DECIMAL || shape == Shape.DECIMAL_RANGE
        ? prepared(new NumberField(), label, hook)
        : prepared(new IntegerField(), label, hook);
  }

  private <F extends AbstractNumberField<F, N>, N extends Number> F prepared(
      F field, String label, String hook) {
    field.setAriaLabel(label);
    field.setTestId(hook);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(DEBOUNCE_MILLIS);
    field.addValueChangeListener(_ -> edited());
    return field;
  }

  @Override
  void fill(Object value) {
    if (to == null) {
      set(from, value);
    } else if (value instanceof Map<?, ?> range) {
      set(from, range.get("from"));
      set(to, range.get("to"));
    }
  }

  private static void set(AbstractNumberField<?, ? extends Number> field, @Nullable Object value) {
    if (value instanceof Number number && field instanceof IntegerField whole) {
      whole.setValue(number.intValue());
    } else if (value instanceof Number number && field instanceof NumberField decimal) {
      decimal.setValue(number.doubleValue());
    }
  }

  @Override
  @Nullable Object entered() {
    Number start = from.getValue();
    if (to == null || start == null) {
      return shape == Shape.DAYS && start != null && start.intValue() < 1 ? null : start;
    }
    Number end = to.getValue();
    return end == null || end.doubleValue() < start.doubleValue() ? null : Map.of("from", start, "to", end);
  }

  @Override
  String words() {
    var start = Objects.toString(from.getValue(), "");
    if (to != null) {
      return Texts.of("filter.words.range", start, Objects.toString(to.getValue(), ""));
    }
    return shape == Shape.DAYS ? Texts.of("filter.words.days", start) : start;
  }
}
