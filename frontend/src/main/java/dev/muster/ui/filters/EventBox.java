package dev.muster.ui.filters;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that an outside system has recorded: its name, how lately, how often, with what value. */
class EventBox extends ValueBox {
  private final TextField name = new TextField(Texts.of("filter.event.name"));
  private final IntegerField days = new IntegerField(Texts.of("filter.event.days"));
  private final IntegerField times = new IntegerField(Texts.of("filter.event.times"));
  private final NumberField value = new NumberField(Texts.of("filter.event.value"));
  private transient Map<String, Object> shown = Map.of();

  EventBox(String hook) {
    addClassName("event-box");
    name.setTestId(hook);
    name.setPlaceholder(Texts.of("filter.event.example"));
    name.setValueChangeMode(ValueChangeMode.ON_BLUR);
    name.addValueChangeListener(_ -> edited());
    days.setTestId(hook + "-days");
    days.addValueChangeListener(_ -> edited());
    times.setTestId(hook + "-times");
    times.addValueChangeListener(_ -> edited());
    value.setTestId(hook + "-value");
    value.addValueChangeListener(_ -> edited());
    add(name, days, times, value);
  }

  @Override
  @SuppressWarnings("unchecked")
  void fill(Object event) {
    shown = event instanceof Map<?, ?> ? Map.copyOf((Map<String, Object>) event) : Map.of();
    name.setValue(String.valueOf(shown.getOrDefault("name", "")));
    days.setValue(whole("at", "withinLast"));
    times.setValue(whole("times", "gte"));
    value.setValue(
        shown.get("value") instanceof Map<?, ?> operators && operators.get("gte") instanceof Number number
            ? (Double) number.doubleValue()
            : null);
  }

  private @Nullable Integer whole(String field, String operator) {
    return shown.get(field) instanceof Map<?, ?> operators && operators.get(operator) instanceof Number number
        ? (Integer) number.intValue()
        : null;
  }

  @Override
  @Nullable Object entered() {
    if (name.getValue().isBlank()) {
      return null;
    }
    var event = new HashMap<>(shown);
    event.put("name", name.getValue().strip());
    put(event, "at", "withinLast", days.getValue());
    put(event, "times", "gte", times.getValue());
    put(event, "value", "gte", value.getValue());
    return event;
  }

  private static void put(Map<String, Object> event, String field, String operator, @Nullable Number number) {
    if (number != null) {
      event.put(field, Map.of(operator, number));
    } else if (event.get(field) instanceof Map<?, ?> operators && operators.containsKey(operator)) {
      event.remove(field);
    }
  }

  @Override
  String words() {
    return "\u201c" + name.getValue().strip() + "\u201d";
  }
}
