package dev.muster.contacts;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that somebody wants a contact to have, checked: those that were named, null where one is to be
 * cleared.
 *
 * @param values ready to store, by field
 */
record ContactValues(Map<EditableField, @Nullable Object> values) {

  /**
   * Checks what a caller wrote.
   *
   * @throws Refusal with an error for each value that breaks a rule
   */
  static ContactValues of(Map<String, Object> input) {
    Map<EditableField, @Nullable Object> values = new EnumMap<>(EditableField.class);
    List<UserError> errors = new ArrayList<>();
    for (EditableField field : EditableField.values()) {
      if (input.containsKey(field.input)) {
        values.put(field, field.stored(input.get(field.input), errors::add));
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return new ContactValues(values);
  }

  @Nullable Object get(EditableField field) {
    return values.get(field);
  }

  boolean has(EditableField field) {
    return values.get(field) != null;
  }
}
