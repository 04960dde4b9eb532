package dev.muster.ui.facts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is entered of something that is not there yet. */
public final class NewRecord {
  private final String hook;
  private final String idempotencyKey = UUID.randomUUID().toString();
  private final Map<String, Input> inputs = new LinkedHashMap<>();

  /**
   * @param hook the start of the fields' `data-testid`
   */
  public NewRecord(String hook) {
    this.hook = hook;
  }

  /** Adds a field by its name in the input. */
  public Input put(String name, String label, Input input) {
    if (input.component() instanceof HasLabel labelled) {
      labelled.setLabel(label);
    }
    input.component().setTestId(hook + name);
    inputs.put(name, input);
    return input;
  }

  public List<Component> components() {
    return inputs.values().stream().map(Input::component).toList();
  }

  /** Where messages about a field go. */
  public Map<String, HasValidation> places() {
    return inputs.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().validation()));
  }

  /** What was entered, without what was left empty. */
  public Map<String, Object> input() {
    var input = new HashMap<String, Object>();
    inputs.forEach((name, one) -> {
      var value = one.value().get();
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        input.put(name, value);
      }
    });
    // A double click repeats the key and is harmless; other values are another request.
    input.put("idempotencyKey", idempotencyKey + "-" + input.hashCode());
    return input;
  }
}
