package dev.muster.contacts;

import dev.muster.contacts.ContactField.Use;
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
 * @param points lists of ways to reach them
 */
record ContactValues(Map<ContactField, @Nullable Object> values, WrittenPoints points) {

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
    ContactValues all = new ContactValues(values, WrittenPoints.of(input, errors));
    all.refuseTwice(ContactField.EMAIL, all.points.emails(), "emails", errors);
    all.refuseTwice(ContactField.PHONE, all.points.phones(), "phones", errors);
    all.refuseTwice(ContactField.MOBILE, all.points.phones(), "phones", errors);
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return all;
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

  private void refuseTwice(ContactField field, @Nullable List<?> whole, String list, List<UserError> errors) {
    if (names(field) && whole != null) {
      String message = "Write `" + field.field() + "` or `" + list + "`, not both.";
      errors.add(UserError.of("INVALID", message, "input", field.field()));
    }
  }

  /** Whether it was named, even if only to be cleared. */
  boolean names(ContactField field) {
    return values.containsKey(field);
  }

  @Nullable Object get(ContactField field) {
    return values.get(field);
  }
}
