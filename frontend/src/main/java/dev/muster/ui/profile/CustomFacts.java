package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.CustomField;
import dev.muster.ui.api.CustomField.Option;
import dev.muster.ui.api.CustomFieldKind;
import dev.muster.ui.api.CustomFields;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profile.CustomValue;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;
import dev.muster.ui.facts.Fact;
import dev.muster.ui.facts.Input;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.facts.NewRecord;
import dev.muster.ui.parts.UserBox;
import dev.muster.ui.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The workspace's own fields as facts of a contact. */
@org.springframework.stereotype.Component
@UIScope
class CustomFacts {
  private static final int MAX_TEXT = 2000;
  private static final int CHOICES = 50;

  /** Another contact, as far as a field names it. */
  private record Reference(String id, String name) {}

  private final CustomFields fields;
  private final Users users;
  private final Profiles profiles;

  CustomFacts(CustomFields fields, Users users, Profiles profiles) {
    this.fields = fields;
    this.users = users;
    this.profiles = profiles;
  }

  List<Fact<Profile>> all() {
    return fields.all().stream().map(this::fact).toList();
  }

  /** Adds those to a form that a new contact must have, or those that it may. */
  void put(NewRecord entered, boolean required) {
    fields.all().stream()
        .filter(field -> field.required() == required)
        .forEach(field -> entered.put(ProfileWriter.name(field.id()), field.name(), edit(field, null)));
  }

  private Fact<Profile> fact(CustomField field) {
    return new Fact<>(
        ProfileWriter.name(field.id()),
        field.name(),
        profile -> read(field, value(profile, field)),
        profile -> edit(field, value(profile, field)));
  }

  private static @Nullable CustomValue value(Profile profile, CustomField field) {
    return ProfileFacts.orNone(profile.customFields()).stream()
        .filter(value -> value.field().id().equals(field.id()) && value.value() != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Component read(CustomField field, @Nullable CustomValue value) {
    if (value == null) {
      return null;
    }
    return field.kind() == CustomFieldKind.URL ? Readings.link(value.text()) : Readings.text(value.text());
  }

  private Input edit(CustomField field, @Nullable CustomValue custom) {
    var value = custom == null ? null : custom.value();
    return switch (field.kind()) {
      case TEXT, URL -> Inputs.text(Objects.toString(value, null), MAX_TEXT);
      case NUMBER -> Inputs.number(decimal(value));
      case MONEY -> Inputs.number(decimal(value instanceof Map<?, ?> money ? money.get("amount") : value));
      case DATE -> Inputs.day(value == null ? null : LocalDate.parse(value.toString()));
      case BOOLEAN -> yesOrNo(value);
      case CHOICE -> Inputs.choice(field.options(), Option::id, Option::label, option(field, value), false);
      case MULTI_CHOICE -> Inputs.choices(field.options(), Option::id, Option::label, options(field, value));
      case USER -> Inputs.one(new UserBox(users), User::id, User::name, user(custom));
      case CONTACT -> Inputs.one(contactBox(), Reference::id, Reference::name, reference(custom));
    };
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }

  private static Input yesOrNo(@Nullable Object value) {
    var input =
        Inputs.choice(
            List.of(true, false),
            String::valueOf,
            yes -> Texts.of(yes ? "word.yes" : "word.no"),
            value instanceof Boolean known ? known : null,
            false);
    return new Input(
        input.component(),
        input.validation(),
        () -> input.value().get() == null ? null : (Object) "true".equals(input.value().get()),
        input.words());
  }

  private static @Nullable Option option(CustomField field, @Nullable Object id) {
    return field.options().stream().filter(option -> option.id().equals(id)).findFirst().orElse(null);
  }

  private static List<Option> options(CustomField field, @Nullable Object ids) {
    return ids instanceof List<?> list
        ? field.options().stream().filter(option -> list.contains(option.id())).toList()
        : List.of();
  }

  private static @Nullable User user(@Nullable CustomValue value) {
    return value == null ? null : new User(String.valueOf(value.value()), words(value), null);
  }

  private static @Nullable Reference reference(@Nullable CustomValue value) {
    return value == null ? null : new Reference(String.valueOf(value.value()), words(value));
  }

  private static String words(CustomValue value) {
    return Objects.requireNonNullElse(value.text(), String.valueOf(value.value()));
  }

  private ComboBox<Reference> contactBox() {
    var box = new ComboBox<Reference>();
    box.setItems(query ->
        profiles.find(query.getFilter().orElse(""), CHOICES).stream()
            .map(contact -> new Reference(contact.id(), contact.title()))
            .skip(query.getOffset())
            .limit(query.getLimit()));
    return box;
  }
}
