package dev.muster.ui.facts;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import dev.muster.ui.parts.Hooks;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is being entered for some facts of a record, and what they were when that began. */
final class Draft<R> {
  private final Map<Fact<R>, Input> inputs = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> before = new HashMap<>();

  Draft(List<Fact<R>> facts, R record) {
    facts.forEach(fact -> begin(fact, record));
  }

  private void begin(Fact<R> fact, R record) {
    var input = input(fact, record);
    if (input.component() instanceof HasLabel labelled) {
      labelled.setLabel(fact.label());
    }
    input.component().setTestId(Hooks.CONTACT_FIELD + fact.name());
    inputs.put(fact, input);
    before.put(fact.name(), input.value().get());
  }

  private static <R> Input input(Fact<R> fact, R record) {
    return Objects.requireNonNull(fact.editor(), fact.name()).apply(record);
  }

  Map<Fact<R>, Input> inputs() {
    return inputs;
  }

  /** Where messages about a field go, by the field's name. */
  Map<String, HasValidation> places() {
    return inputs.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> entry.getValue().validation()));
  }

  /** What differs from before, by name; null where a fact was emptied. */
  Map<String, @Nullable Object> changes() {
    var changes = new LinkedHashMap<String, @Nullable Object>();
    inputs.forEach((fact, input) -> {
      var value = input.value().get();
      if (!Objects.equals(value, before.get(fact.name()))) {
        changes.put(fact.name(), value);
      }
    });
    return changes;
  }

  /** Those of the changed facts that somebody else has changed, too, and to something else. */
  List<Fact<R>> contested(R meanwhile) {
    var changes = changes();
    return inputs.keySet().stream()
        .filter(fact -> changes.containsKey(fact.name()))
        .filter(fact -> {
          var theirs = input(fact, meanwhile).value().get();
          return !Objects.equals(theirs, before.get(fact.name()))
              && !Objects.equals(theirs, changes.get(fact.name()));
        })
        .toList();
  }
}
