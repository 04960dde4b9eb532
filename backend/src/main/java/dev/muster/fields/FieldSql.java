package dev.muster.fields;

import dev.muster.access.Caller;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The statements about definitions, and what their changes do to the values of contacts. */
@Repository
class FieldSql {

  /** Changes come one after another; reading goes on meanwhile. */
  private static final String ONE_AT_A_TIME = "LOCK TABLE custom_field IN SHARE ROW EXCLUSIVE MODE";

  private static final String INSERT =
      """
      INSERT INTO custom_field (name, description, kind, currency, required, position)
      SELECT ?, ?, ?, ?, ?, count(*) FROM custom_field WHERE deleted_at IS NULL HAVING count(*) < ?
      RETURNING id
      """;
  private static final String UPDATE =
      "UPDATE custom_field SET name = ?, description = ?, required = ?, version = version + 1 WHERE id = ?";
  private static final String OPTIONS =
      """
      WITH wanted AS (
        SELECT * FROM unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS w (id, label, place)),
      gone AS (
        DELETE FROM custom_field_option o
        WHERE o.field_id = ? AND NOT EXISTS (SELECT FROM wanted WHERE wanted.id = o.id)),
      kept AS (
        UPDATE custom_field_option o SET label = wanted.label, position = wanted.place
        FROM wanted WHERE o.id = wanted.id AND o.field_id = ?)
      INSERT INTO custom_field_option (field_id, label, position)
      SELECT ?, label, place FROM wanted WHERE id IS NULL
      """;
  private static final String DELETE =
      """
      UPDATE custom_field
      SET deleted_at = now(), deleted_by = ?, deleted_by_name = ?, version = version + 1 WHERE id = ?
      """;
  private static final String HAVING_OPTIONS =
      "SELECT count(*)::int FROM contact WHERE jsonb_exists_any(custom -> ?, ?)";

  /** What was chosen of several is taken away; a single choice, or the last of several, leaves nothing. */
  private static final String DROP_OPTIONS =
      """
      WITH changed AS (
        UPDATE contact
        SET custom = CASE WHEN jsonb_typeof(custom -> ?) = 'array' AND (custom -> ?) - ?::text[] <> '[]'
            THEN jsonb_set(custom, ARRAY[?::text], (custom -> ?) - ?::text[]) ELSE custom - ?::text END,
          version = version + 1, updated_at = now()
        WHERE jsonb_exists_any(custom -> ?, ?)
        RETURNING id, old.custom -> ? AS before, new.custom -> ? AS after)
      INSERT INTO audit (contact_id, actor_id, actor_name, action, field, before, after)
      SELECT id, ?, ?, 'updateCustomField', ?, before, after FROM changed
      """;

  private final DatabaseClient database;

  FieldSql(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> lock() {
    return Query.of(ONE_AT_A_TIME).update(database).then();
  }

  /** The new field's id; empty where there are too many. */
  Mono<UUID> insert(FieldChanges.Definition field) {
    return Query.of(
            INSERT,
            field.name(),
            Query.value(field.description(), String.class),
            field.kind().name(),
            Query.value(field.currency(), String.class),
            field.required(),
            FieldInput.MOST_FIELDS)
        .first(database, row -> Rows.required(row, 0, UUID.class))
        .onErrorMap(DuplicateKeyException.class, taken -> alreadyExists());
  }

  Mono<Void> update(UUID id, FieldChanges.Definition field) {
    return Query.of(
            UPDATE, field.name(), Query.value(field.description(), String.class), field.required(), id)
        .update(database)
        .onErrorMap(DuplicateKeyException.class, taken -> alreadyExists())
        .then();
  }

  private static RuntimeException alreadyExists() {
    return FieldInput.refused("ALREADY_EXISTS", "There is a field of this name already.", "input", "name");
  }

  /** All options from now on, in order; one without an id is new. */
  Mono<Void> options(UUID field, List<@Nullable UUID> ids, List<String> labels) {
    return Query.of(OPTIONS, ids.toArray(UUID[]::new), labels.toArray(String[]::new), field, field, field)
        .update(database)
        .then();
  }

  Mono<Void> delete(UUID id, Caller caller) {
    return Query.of(DELETE, caller.id(), caller.name(), id).update(database).then();
  }

  /** How many contacts have any of these options. */
  Mono<Integer> having(CustomField field, Collection<UUID> options) {
    return Query.of(HAVING_OPTIONS, field.key(), keys(options))
        .first(database, row -> Rows.required(row, 0, Integer.class));
  }

  /** Takes options off the contacts that have them, with a trace for each. */
  Mono<Void> dropOptions(CustomField field, Collection<UUID> options, Caller caller) {
    String key = field.key();
    String[] gone = keys(options);
    return Query.of(
            DROP_OPTIONS,
            key,
            key,
            gone,
            key,
            key,
            gone,
            key,
            key,
            gone,
            key,
            key,
            caller.id(),
            caller.name(),
            CustomFieldEdits.traced(field))
        .update(database)
        .then();
  }

  private static String[] keys(Collection<UUID> options) {
    return options.stream().map(UUID::toString).toArray(String[]::new);
  }
}
