package dev.muster.ui.facts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one enters a fact with.
 *
 * @param value what is entered, as the API takes it; null for nothing
 * @param words the same for people
 */
public record Input(
    Component component,
    HasValidation validation,
    Supplier<@Nullable Object> value,
    Supplier<@Nullable String> words) {

  /** An input of a field that is its own place for messages. */
  static <C extends Component & HasValidation> Input of(
      C field, Supplier<@Nullable Object> value, Supplier<@Nullable String> words) {
    return new Input(field, field, value, words);
  }
}
