package dev.muster.companies;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values that somebody wants a company to have, checked: those that were named, null where one is cleared.
 */
record CompanyValues(Map<CompanyField, @Nullable String> values) {

  /**
   * Checks what a caller wrote.
   *
   * @param isNew whether a name is needed even where the input has none
   * @throws Refusal with an error for each value that breaks a rule
   */
  static CompanyValues of(Map<String, Object> input, boolean isNew) {
    Map<CompanyField, @Nullable String> values = new EnumMap<>(CompanyField.class);
    List<UserError> errors = new ArrayList<>();
    for (CompanyField field : CompanyField.values()) {
      if (input.containsKey(field.field) || isNew) {
        values.put(field, field.stored(input.get(field.field), errors::add));
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return new CompanyValues(values);
  }

  /** Those that differ from these. */
  CompanyValues differingFrom(CompanyValues current) {
    Map<CompanyField, @Nullable String> differing = new EnumMap<>(CompanyField.class);
    values.forEach((field, value) -> {
      if (!Objects.equals(value, current.values.get(field))) {
        differing.put(field, value);
      }
    });
    return new CompanyValues(differing);
  }

  /** These fields only. */
  CompanyValues only(CompanyValues which) {
    Map<CompanyField, @Nullable String> some = new EnumMap<>(CompanyField.class);
    which.values.keySet().forEach(field -> some.put(field, values.get(field)));
    return new CompanyValues(some);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  boolean has(CompanyField field) {
    return values.containsKey(field);
  }

  @Nullable String get(CompanyField field) {
    return values.get(field);
  }

  /** By the names of the schema, null where one is empty. */
  Map<String, @Nullable Object> named() {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    values.forEach((field, value) -> named.put(field.field, value));
    return named;
  }

  /** By the names of the schema, without what is empty. */
  Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((field, value) -> {
      if (value != null) {
        shown.put(field.field, value);
      }
    });
    return shown;
  }
}
