package dev.muster.contacts;

import dev.muster.contacts.ContactField.Use;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.tags.TagNames;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact to be made, checked: somebody with at least a name, an address or a number. */
public final class NewContact {

  private final ContactValues values;
  private final ContactPoints points;
  private final TagNames tags;

  private NewContact(ContactValues values, ContactPoints points, TagNames tags) {
    this.values = values;
    this.points = points;
    this.tags = tags;
  }

  /**
   * Checks what a caller wrote, in the form of {@code CreateContactInput}.
   *
   * @param owner who owns it where the input does not say
   * @throws Refusal with an error for each value that breaks a rule
   */
  public static NewContact of(Map<String, Object> input, @Nullable UUID owner) {
    ContactValues written = ContactValues.of(input);
    ContactPoints points = ContactPoints.NONE.with(written, (String) written.get(ContactField.COUNTRY));
    ContactValues values = complete(written, points, owner);
    boolean known =
        Stream.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.EMAIL, ContactField.PHONE)
            .anyMatch(field -> values.get(field) != null);
    if (!known) {
      throw new Refusal(
          UserError.of(
              "REQUIRED", "A contact has at least a first name, last name, e-mail address or phone number."));
    }
    return new NewContact(values, points, TagNames.of(tagsOf(input)));
  }

  private static ContactValues complete(ContactValues written, ContactPoints points, @Nullable UUID owner) {
    Map<ContactField, @Nullable Object> values = new EnumMap<>(ContactField.class);
    ContactField.all(Use.WRITTEN).forEach(field -> values.put(field, field.type.none()));
    values.put(ContactField.OWNER_ID, owner);
    values.putAll(written.values());
    values.putAll(points.columns(written));
    return new ContactValues(values, written.points());
  }

  @SuppressWarnings("unchecked") // The schema has checked that it is a list of texts.
  static List<String> tagsOf(Map<String, Object> input) {
    return input.get("tags") == null ? List.of() : (List<String>) input.get("tags");
  }

  ContactValues values() {
    return values;
  }

  ContactPoints points() {
    return points;
  }

  @Nullable Object value(ContactField field) {
    return values.get(field);
  }

  /**
   * What it is made with, by the names of the schema; without what it lacks and what every new contact has.
   */
  Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (ContactField field : ContactField.all(Use.WRITTEN)) {
      Object value = values.get(field);
      if (value != null && !value.equals(field.type.none())) {
        shown.put(field.field(), field.type.shown(value));
      }
    }
    points
        .changesFrom(ContactPoints.NONE, values.points())
        .forEach(list -> shown.put(list.field(), Objects.requireNonNull(list.after())));
    if (!tags().isEmpty()) {
      shown.put("tags", tags());
    }
    return shown;
  }

  List<String> tags() {
    return tags.names();
  }
}
