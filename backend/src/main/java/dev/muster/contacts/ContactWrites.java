package dev.muster.contacts;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.tags.TagNames;
import dev.muster.tags.Tags;
import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The statements that make and change contacts, with the search text that follows from them. */
@Component
class ContactWrites {

  private static final List<EditableField> FIELDS = List.of(EditableField.values());
  private static final String COLUMNS =
      FIELDS.stream().map(field -> field.column).collect(Collectors.joining(", "));
  private static final String INSERT =
      "INSERT INTO contact (id, " + COLUMNS + ") SELECT * FROM unnest(?::uuid[], " + arrays() + ")";
  private static final String LOCK =
      "SELECT c.version, " + COLUMNS + " FROM contact c WHERE c.id = ? AND c.deleted_at IS NULL FOR UPDATE";
  private static final String REFERENCES =
      """
      SELECT ?::uuid IS NULL OR EXISTS (SELECT FROM company WHERE id = ?::uuid),
        ?::uuid IS NULL OR EXISTS (SELECT FROM app_user WHERE id = ?::uuid AND kind = 'USER')
      """;

  private final DatabaseClient database;
  private final Tags tags;

  ContactWrites(DatabaseClient database, Tags tags) {
    this.database = database;
    this.tags = tags;
  }

  /** A contact as it stands, locked until the transaction ends. */
  record Locked(int version, Map<EditableField, @Nullable Object> values) {}

  /** Makes contacts, each with the id at the same place, in a handful of statements however many they are. */
  Mono<Void> insert(List<UUID> ids, List<NewContact> contacts) {
    List<Object> binds = new ArrayList<>();
    UUID[] keys = ids.toArray(UUID[]::new);
    binds.add(keys);
    FIELDS.forEach(field -> binds.add(column(contacts, field)));
    return new Query(INSERT, binds).update(database).then(tag(ids, contacts)).then(refreshSearch(keys));
  }

  /** Locks a contact; empty where there is none. */
  Mono<Locked> lock(UUID id) {
    return Query.of(LOCK, id).first(database, ContactWrites::readLocked);
  }

  /** Writes these values and raises the version. */
  Mono<Void> update(UUID id, Map<EditableField, @Nullable Object> values) {
    Query update = Query.of("UPDATE contact SET version = version + 1, updated_at = now()");
    for (Map.Entry<EditableField, @Nullable Object> one : values.entrySet()) {
      EditableField field = one.getKey();
      update = update.append(", " + field.column + " = ?", Query.value(one.getValue(), field.type()));
    }
    return update.append(" WHERE id = ?", id).update(database).then(refreshSearch(new UUID[] {id}));
  }

  /** Which of the referenced objects exist; an absent reference does. */
  Mono<Map<EditableField, Boolean>> references(ContactValues values) {
    Object company = Query.value(values.get(EditableField.COMPANY), UUID.class);
    Object owner = Query.value(values.get(EditableField.OWNER), UUID.class);
    return Query.of(REFERENCES, company, company, owner, owner)
        .first(
            database,
            row ->
                Map.of(
                    EditableField.COMPANY, Rows.required(row, 0, Boolean.class),
                    EditableField.OWNER, Rows.required(row, 1, Boolean.class)));
  }

  private Mono<Void> tag(List<UUID> ids, List<NewContact> contacts) {
    Set<String> names = new LinkedHashSet<>();
    List<UUID> tagged = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (int index = 0; index < contacts.size(); index++) {
      for (String tag : contacts.get(index).tags()) {
        names.add(tag);
        tagged.add(ids.get(index));
        by.add(tag);
      }
    }
    return names.isEmpty()
        ? Mono.empty()
        : tags.named(new TagNames(List.copyOf(names))).then(tags.attach(tagged, by)).then();
  }

  private Mono<Void> refreshSearch(UUID[] ids) {
    return Query.of("SELECT FROM contact_search_refresh(?)", (Object) ids).list(database, row -> ids).then();
  }

  private static String arrays() {
    return FIELDS.stream()
        .map(field -> field.type() == UUID.class ? "?::uuid[]" : "?::text[]")
        .collect(Collectors.joining(", "));
  }

  private static Object column(List<NewContact> contacts, EditableField field) {
    Object[] empty = field.type() == UUID.class ? new UUID[0] : new String[0];
    return contacts.stream().map(contact -> contact.value(field)).toArray(size -> Arrays.copyOf(empty, size));
  }

  private static Locked readLocked(Row row) {
    Map<EditableField, @Nullable Object> values = new EnumMap<>(EditableField.class);
    for (int index = 0; index < FIELDS.size(); index++) {
      values.put(FIELDS.get(index), Rows.optional(row, index + 1, FIELDS.get(index).type()));
    }
    return new Locked(Rows.required(row, 0, Integer.class), values);
  }
}
