package dev.muster.fields;

import dev.muster.access.Users;
import dev.muster.activities.FieldChange;
import dev.muster.contacts.RelatedFields;
import dev.muster.fields.ValueForm.NotOfKind;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people write into the workspace's own fields of a contact. */
@Component
class CustomFieldEdits implements RelatedFields {

  private static final String INPUT = "customFields";
  private static final String WRITE =
      "UPDATE contact SET custom = (custom - ?::text[]) || ?::text::jsonb WHERE id = ?";

  private final CustomFields fields;
  private final Users users;
  private final Visibility visibility;
  private final DatabaseClient database;

  CustomFieldEdits(CustomFields fields, Users users, Visibility visibility, DatabaseClient database) {
    this.fields = fields;
    this.users = users;
    this.visibility = visibility;
    this.database = database;
  }

  /** What the trace of a change calls a field. */
  static String traced(CustomField field) {
    return INPUT + "." + field.name();
  }

  @Override
  public Set<String> fields() {
    return Set.of(INPUT);
  }

  /** A new contact may lack what it has to have. */
  @Override
  public boolean concernsEveryNew() {
    return true;
  }

  @Override
  public Mono<List<FieldChange>> changes(Edit edit) {
    return fields
        .all()
        .map(all -> wanted(all, edit))
        .delayUntil(wanted -> checkReferences(wanted, edit))
        .zipWhen(wanted -> current(edit))
        .map(both -> changes(both.getT1(), both.getT2()));
  }

  @Override
  public Mono<Void> write(Edit edit) {
    return fields.all().map(all -> wanted(all, edit)).flatMap(wanted -> write(edit.contact(), wanted));
  }

  private Mono<Void> write(UUID contact, Map<CustomField, @Nullable Object> wanted) {
    List<String> keys = wanted.keySet().stream().map(CustomField::key).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    wanted.forEach((field, value) -> {
      if (value != null) {
        values.put(field.key(), value);
      }
    });
    return Query.of(WRITE, keys.toArray(String[]::new), StoredValues.write(values), contact)
        .update(database)
        .then();
  }

  /** Every value that the input names, in the form in which it is kept. */
  private static Map<CustomField, @Nullable Object> wanted(List<CustomField> all, Edit edit) {
    List<UserError> errors = new ArrayList<>();
    Map<CustomField, @Nullable Object> wanted = new LinkedHashMap<>();
    List<?> written = edit.input().get(INPUT) instanceof List<?> list ? list : List.of();
    if (written.size() > FieldInput.MOST_FIELDS) {
      throw FieldInput.refused("TOO_MANY", "At most 100 custom fields at a time.", "input", INPUT);
    }
    for (int index = 0; index < written.size(); index++) {
      read(all, Operators.object(written.get(index)), String.valueOf(index), wanted, errors);
    }
    for (CustomField field : all) {
      boolean lacks = wanted.containsKey(field) ? wanted.get(field) == null : edit.isNew();
      if (field.required() && lacks && errors.isEmpty()) {
        errors.add(UserError.of("REQUIRED", "'" + field.name() + "' needs a value.", "input", INPUT));
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(errors);
    }
    return wanted;
  }

  private static void read(
      List<CustomField> all,
      Map<String, Object> written,
      String at,
      Map<CustomField, @Nullable Object> wanted,
      List<UserError> errors) {
    CustomField field = CustomFields.named(all, String.valueOf(written.get("field"))).orElse(null);
    if (field == null) {
      errors.add(
          UserError.of("NOT_FOUND", "There is no custom field with this id.", "input", INPUT, at, "field"));
    } else if (wanted.containsKey(field)) {
      errors.add(
          UserError.of("INVALID", "'" + field.name() + "' stands there twice.", "input", INPUT, at, "field"));
    } else {
      try {
        wanted.put(field, ValueForm.stored(field, written.get("value")));
      } catch (NotOfKind broken) {
        String message = Objects.requireNonNull(broken.getMessage());
        errors.add(UserError.of("INVALID", message, "input", INPUT, at, "value"));
      }
    }
  }

  private Mono<Void> checkReferences(Map<CustomField, @Nullable Object> wanted, Edit edit) {
    return Flux.fromIterable(wanted.entrySet())
        .filter(one -> one.getValue() != null)
        .filterWhen(one -> exists(one.getKey(), String.valueOf(one.getValue()), edit).map(there -> !there))
        .map(one -> missing(one.getKey()))
        .collectList()
        .flatMap(errors -> errors.isEmpty() ? Mono.empty() : Mono.error(new Refusal(errors)));
  }

  private Mono<Boolean> exists(CustomField field, String value, Edit edit) {
    return switch (field.kind()) {
      case USER -> users.byId(UUID.fromString(value)).hasElement();
      case CONTACT ->
          Query.of("SELECT c.id FROM contact c WHERE c.id = ? AND ", UUID.fromString(value))
              .append(visibility.of(edit.caller()))
              .first(database, row -> true)
              .hasElement();
      default -> Mono.just(true);
    };
  }

  private static UserError missing(CustomField field) {
    String kind = field.kind() == CustomFieldKind.USER ? "user" : "contact";
    return UserError.of(
        "INVALID",
        "'%s' is a %s field, and there is no %s with this id.".formatted(field.name(), field.kind(), kind),
        "input",
        INPUT);
  }

  private Mono<Map<?, ?>> current(Edit edit) {
    return Query.of("SELECT custom::text FROM contact WHERE id = ?", edit.contact())
        .first(database, row -> StoredValues.read(Rows.required(row, 0, String.class)));
  }

  private static List<FieldChange> changes(Map<CustomField, @Nullable Object> wanted, Map<?, ?> current) {
    List<FieldChange> changes = new ArrayList<>();
    wanted.forEach((field, value) -> {
      Object before = current.get(field.key());
      if (!StoredValues.same(value, before)) {
        changes.add(new FieldChange(traced(field), shown(field, before), shown(field, value)));
      }
    });
    return changes;
  }

  /** Labels instead of ids of options, which may be gone when somebody reads it. */
  private static @Nullable Object shown(CustomField field, @Nullable Object stored) {
    return field.kind().hasOptions() ? ValueForm.words(field, stored) : ValueForm.shown(field, stored);
  }
}
