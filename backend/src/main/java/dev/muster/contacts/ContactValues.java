package dev.muster.contacts;

import dev.muster.contacts.ContactField.Use;
import dev.muster.contacts.FieldType.Broken;
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
record ContactValues(Map<ContactField, @Nullable Object> values) {

  /**
   * Checks what a caller wrote: texts lose blanks around them, and a blank text clears.
   *
   * @throws Refusal with an error for each value that breaks a rule
   */
  static ContactValues of(Map<String, Object> input) {
    Map<ContactField, @Nullable Object> values = new EnumMap<>(ContactField.class);
    List<UserError> errors = new ArrayList<>();
    for (ContactField field : ContactField.all(Use.WRITTEN)) {
      if (input.containsKey(field.field())) {
        try {
          values.put(field, stored(field, input.get(field.field())));
        } catch (Broken rule) {
          errors.add(rule.at("input", field.field()));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return new ContactValues(values);
  }

  private static @Nullable Object stored(ContactField field, @Nullable Object written) {
    Object value = written instanceof String text ? Forms.stripped(text) : written;
    if (value != null) {
      return field.type.checked(value);
    }
    if (field == ContactField.STATUS) {
      throw new Broken("REQUIRED", "A contact always has a status.");
    }
    return field.type.none();
  }

  @Nullable Object get(ContactField field) {
    return values.get(field);
  }

  boolean has(ContactField field) {
    return values.get(field) != null;
  }
}
