package dev.muster.fields;

import dev.muster.access.Caller;
import dev.muster.access.Idempotency;
import dev.muster.activities.WorkspaceAudit;
import dev.muster.fields.CustomField.CustomFieldOption;
import dev.muster.fields.FieldUsages.CustomFieldUsage;
import dev.muster.selection.Operators;
import dev.muster.sql.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Defines fields, changes and deletes them: each a transaction, with its trace. */
@Component
class FieldChanges {

  private final DatabaseClient database;
  private final CustomFields fields;
  private final FieldSql sql;
  private final FieldUsages usages;
  private final WorkspaceAudit audit;
  private final Idempotency idempotency;
  private final TransactionalOperator transactions;

  FieldChanges(
      DatabaseClient database,
      CustomFields fields,
      FieldSql sql,
      FieldUsages usages,
      WorkspaceAudit audit,
      Idempotency idempotency,
      TransactionalOperator transactions) {
    this.database = database;
    this.fields = fields;
    this.sql = sql;
    this.usages = usages;
    this.audit = audit;
    this.idempotency = idempotency;
    this.transactions = transactions;
  }

  record CreateCustomFieldInput(
      String name,
      @Nullable String description,
      CustomFieldKind kind,
      @Nullable List<String> options,
      @Nullable String currency,
      @Nullable Boolean required,
      @Nullable String idempotencyKey) {}

  /** A definition, checked, but for its options. */
  record Definition(
      String name,
      @Nullable String description,
      CustomFieldKind kind,
      @Nullable String currency,
      boolean required) {

    static Definition of(CustomField field) {
      return new Definition(
          field.name(), field.description(), field.kind(), field.currency(), field.required());
    }
  }

  Mono<CustomField> create(CreateCustomFieldInput input, Caller caller) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("name", input.name());
    arguments.put("kind", input.kind());
    arguments.put("options", input.options());
    arguments.put("currency", input.currency());
    return idempotency
        .once(
            caller,
            "createCustomField",
            input.idempotencyKey(),
            arguments,
            Mono.defer(() -> insert(input, caller)))
        .as(transactions::transactional)
        .doOnNext(id -> fields.forget())
        .flatMap(id -> fields.find(CustomField.PREFIX.id(id)));
  }

  private Mono<UUID> insert(CreateCustomFieldInput input, Caller caller) {
    Definition field =
        new Definition(
            FieldInput.name(input.name(), "input", "name"),
            FieldInput.description(input.description()),
            input.kind(),
            FieldInput.currency(input.kind(), input.currency()),
            Boolean.TRUE.equals(input.required()));
    List<String> labels = FieldInput.options(input.kind(), input.options());
    return sql.lock()
        .then(sql.insert(field))
        .switchIfEmpty(
            Mono.error(
                FieldInput.refused("TOO_MANY", "A workspace has at most 100 fields of its own.", "input")))
        .flatMap(id ->
            sql.options(id, Options.allNew(labels.size()), labels)
                .then(audit.record(caller, "createCustomField", id, null, field))
                .thenReturn(id));
  }

  Mono<CustomField> update(Map<String, Object> input, Caller caller) {
    String id = String.valueOf(input.get("id"));
    return sql.lock()
        .then(standing(id))
        .doOnNext(field -> refuseOther((Integer) input.get("expectedVersion"), field.version()))
        .flatMap(field -> update(field, input, caller).then(move(field, (Integer) input.get("position"))))
        .as(transactions::transactional)
        .doOnSuccess(done -> fields.forget())
        .then(Mono.defer(() -> fields.find(id)));
  }

  private Mono<CustomField> standing(String id) {
    return fields
        .read()
        .mapNotNull(all -> CustomFields.named(all, id).orElse(null))
        .switchIfEmpty(
            Mono.error(FieldInput.refused("NOT_FOUND", "There is no field with this id.", "input", "id")));
  }

  private static void refuseOther(@Nullable Integer expected, int version) {
    if (expected != null && expected != version) {
      String message = "Somebody changed this field meanwhile; it is at version " + version + " by now.";
      throw FieldInput.refused("VERSION_CONFLICT", message, "input", "expectedVersion");
    }
  }

  private Mono<Void> update(CustomField field, Map<String, Object> input, Caller caller) {
    Definition wanted =
        new Definition(
            input.containsKey("name") ? FieldInput.name(input.get("name"), "input", "name") : field.name(),
            input.containsKey("description")
                ? FieldInput.description(input.get("description"))
                : field.description(),
            field.kind(),
            field.currency(),
            input.get("required") instanceof Boolean required ? required : field.required());
    List<CustomFieldOption> options = field.options();
    Options asked =
        input.get("options") instanceof List<?> list ? Options.of(field, list) : Options.same(field);
    if (wanted.equals(Definition.of(field)) && asked.equals(Options.same(field))) {
      return Mono.empty();
    }
    List<UUID> gone =
        options.stream().map(CustomFieldOption::uuid).filter(id -> !asked.ids().contains(id)).toList();
    return dropOptions(field, gone, Boolean.TRUE.equals(input.get("confirm")), caller)
        .then(sql.update(field.uuid(), wanted))
        .then(sql.options(field.uuid(), asked.ids(), asked.labels()))
        .then(audit.record(caller, "updateCustomField", field.uuid(), field, List.of(wanted, asked)));
  }

  /** The options that a field is to have; those that are new have no id. */
  private record Options(List<@Nullable UUID> ids, List<String> labels) {

    static List<@Nullable UUID> allNew(int count) {
      List<@Nullable UUID> ids = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        ids.add(null);
      }
      return ids;
    }

    static Options same(CustomField field) {
      List<@Nullable UUID> ids = new ArrayList<>();
      field.options().forEach(option -> ids.add(option.uuid()));
      return new Options(ids, field.options().stream().map(CustomFieldOption::label).toList());
    }

    static Options of(CustomField field, List<?> written) {
      List<@Nullable UUID> ids = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      for (Object one : written) {
        Map<String, Object> option = Operators.object(one);
        ids.add(option.get("id") == null ? null : known(field, String.valueOf(option.get("id"))));
        labels.add(String.valueOf(option.get("label")));
      }
      return new Options(ids, FieldInput.options(field.kind(), labels));
    }

    private static UUID known(CustomField field, String id) {
      return field.options().stream()
          .filter(option -> option.id().equals(id))
          .findFirst()
          .map(CustomFieldOption::uuid)
          .orElseThrow(() ->
              FieldInput.refused("NOT_FOUND", "The field has no option with this id.", "input", "options"));
    }
  }

  private Mono<Void> dropOptions(CustomField field, List<UUID> gone, boolean confirmed, Caller caller) {
    if (gone.isEmpty()) {
      return Mono.empty();
    }
    return sql.having(field, gone)
        .filter(contacts -> contacts > 0)
        .doOnNext(contacts -> {
          if (!confirmed) {
            throw FieldInput.refused(
                "CONFIRM_REQUIRED",
                contacts + " contacts have an option that would go, and would lose it.",
                "input",
                "confirm");
          }
        })
        .flatMap(contacts -> sql.dropOptions(field, gone, caller));
  }

  private Mono<Void> move(CustomField field, @Nullable Integer position) {
    return position == null
        ? Mono.empty()
        : Places.move("custom_field", field.uuid(), Math.max(0, position)).update(database).then();
  }

  /** What used the field, or with a refusal what does. */
  record Deletion(CustomFieldUsage usage, boolean done) {}

  Mono<Deletion> delete(String id, boolean confirmed, Caller caller) {
    return sql.lock()
        .then(standing(id))
        .flatMap(field ->
            usages.of(field).delayUntil(usage -> confirmed ? delete(field, usage, caller) : Mono.empty()))
        .as(transactions::transactional)
        .doOnNext(usage -> fields.forget())
        .map(usage -> new Deletion(usage, confirmed));
  }

  private Mono<Void> delete(CustomField field, CustomFieldUsage usage, Caller caller) {
    return sql.delete(field.uuid(), caller)
        .then(audit.record(caller, "deleteCustomField", field.uuid(), List.of(field, usage), null));
  }
}
