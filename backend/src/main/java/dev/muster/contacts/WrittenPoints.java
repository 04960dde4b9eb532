package dev.muster.contacts;

import dev.muster.contacts.FieldType.Text;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole lists of ways to reach somebody as a caller wrote them, checked; null where one was not named. */
record WrittenPoints(
    @Nullable List<ContactEmail> emails,
    @Nullable List<ContactPhone> phones,
    @Nullable List<ContactAddress> addresses) {

  private static final Text EMAIL = FieldType.text(254).of(Forms::email);
  private static final Text NUMBER = FieldType.text(50);
  private static final Text STREET = FieldType.text(300);
  private static final Text PLACE = FieldType.text(100);
  private static final Text POSTAL_CODE = FieldType.text(20);
  private static final Text COUNTRY = FieldType.text(50).of(Forms::country);

  /**
   * Checks what a caller wrote.
   *
   * @param errors gets one for each value that breaks a rule
   */
  static WrittenPoints of(Map<String, Object> input, List<UserError> errors) {
    return new WrittenPoints(
        list(input, "emails", WrittenPoints::email, errors),
        list(input, "phones", WrittenPoints::phone, errors),
        list(input, "addresses", WrittenPoints::address, errors));
  }

  private static ContactEmail email(Entry entry) {
    return new ContactEmail(entry.required("address", EMAIL), entry.label(), entry.isPrimary());
  }

  private static ContactPhone phone(Entry entry) {
    return new ContactPhone(entry.required("number", NUMBER), null, entry.label(), entry.isPrimary());
  }

  private static ContactAddress address(Entry entry) {
    ContactAddress address =
        new ContactAddress(
            entry.label(),
            entry.text("street", STREET),
            entry.text("city", PLACE),
            entry.text("region", PLACE),
            entry.text("postalCode", POSTAL_CODE),
            entry.text("country", COUNTRY),
            entry.isPrimary());
    boolean isEmpty = Stream.of("street", "city", "region", "postalCode", "country").allMatch(entry::isBlank);
    if (isEmpty) {
      entry.refuse(new Broken("REQUIRED", "An address has at least one of its texts."));
    }
    return address;
  }

  @SuppressWarnings("unchecked") // The schema has checked that it is a list of input objects.
  private static <P extends ContactPoint<P>> @Nullable List<P> list(
      Map<String, Object> input, String name, Function<Entry, P> reading, List<UserError> errors) {
    if (!input.containsKey(name)) {
      return null;
    }
    List<Map<String, Object>> written =
        Objects.requireNonNullElse((List<Map<String, Object>>) input.get(name), List.of());
    if (written.size() > ContactPoint.MOST) {
      String message = "At most " + ContactPoint.MOST + " entries, not " + written.size() + ".";
      errors.add(UserError.of("TOO_MANY", message, "input", name));
      return List.of();
    }
    List<P> entries = new ArrayList<>();
    for (Map<String, Object> one : written) {
      entries.add(reading.apply(new Entry(one, List.of("input", name, "" + entries.size()), errors)));
    }
    if (entries.stream().filter(ContactPoint::primary).count() > 1) {
      errors.add(UserError.of("INVALID", "Only one entry is the primary one.", "input", name));
    }
    return entries;
  }

  /** One entry of a list at its place in the input. */
  private record Entry(Map<String, Object> written, List<String> path, List<UserError> errors) {

    String required(String field, Text type) {
      String text = text(field, type);
      if (isBlank(field)) {
        refuse(new Broken("REQUIRED", "An entry without its " + field + " is none."), field);
      }
      return text == null ? "" : text;
    }

    @Nullable String text(String field, Text type) {
      String text = stripped(field);
      try {
        return text == null ? null : type.checked(text);
      } catch (Broken rule) {
        refuse(rule, field);
        return null;
      }
    }

    boolean isBlank(String field) {
      return stripped(field) == null;
    }

    private @Nullable String stripped(String field) {
      return written.get(field) instanceof String text ? Forms.stripped(text) : null;
    }

    @Nullable String label() {
      Object label = written.get("label");
      return label == null ? null : label.toString();
    }

    boolean isPrimary() {
      return Boolean.TRUE.equals(written.get("primary"));
    }

    void refuse(Broken rule, String... field) {
      errors.add(rule.at(Stream.concat(path.stream(), Stream.of(field)).toArray(String[]::new)));
    }
  }
}
