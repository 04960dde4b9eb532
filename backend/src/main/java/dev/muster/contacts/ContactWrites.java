package dev.muster.contacts;

import dev.muster.contacts.ContactField.Use;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.tags.Tags;
import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The statements that make and change contacts, with the search text that follows from them. */
@Component
class ContactWrites {

  private static final List<ContactField> FIELDS = ContactField.all(Use.WRITTEN);
  private static final String COLUMNS = each(ContactField::column);
  private static final String INSERT =
      """
      INSERT INTO contact (id, %1$s) SELECT id, %2$s FROM unnest(?::uuid[], %3$s) AS made (id, %1$s)
      """
          .formatted(
              COLUMNS, each(field -> field.column() + "::" + field.type.sql()), each(field -> "?::text[]"));
  private static final List<ContactRelation> LISTS =
      List.of(ContactRelation.EMAILS, ContactRelation.PHONES, ContactRelation.ADDRESSES);
  private static final String LOCK =
      "SELECT c.version, %s, %s FROM contact c WHERE c.id = ? AND c.deleted_at IS NULL FOR UPDATE"
          .formatted(
              COLUMNS,
              LISTS.stream().map(list -> list.columns().getFirst()).collect(Collectors.joining(", ")));
  private static final String REFERENCES =
      """
      SELECT ?::uuid IS NULL OR EXISTS (SELECT FROM company WHERE id = ?::uuid),
        ?::uuid IS NULL OR EXISTS (SELECT FROM app_user WHERE id = ?::uuid AND kind = 'USER')
      """;

  private final DatabaseClient database;
  private final PointWrites pointWrites;
  private final Tags tags;

  ContactWrites(DatabaseClient database, PointWrites pointWrites, Tags tags) {
    this.database = database;
    this.pointWrites = pointWrites;
    this.tags = tags;
  }

  /** A contact as it stands, locked until the transaction ends. */
  record Locked(int version, Map<ContactField, @Nullable Object> values, ContactPoints points) {}

  /** Makes contacts, each with the id at the same place, in a handful of statements however many they are. */
  Mono<Void> insert(List<UUID> ids, List<NewContact> contacts) {
    List<Object> binds = new ArrayList<>();
    UUID[] keys = ids.toArray(UUID[]::new);
    binds.add(keys);
    FIELDS.forEach(field -> binds.add(column(contacts, field)));
    List<ContactPoints> points = contacts.stream().map(NewContact::points).toList();
    return new Query(INSERT, binds)
        .update(database)
        .then(pointWrites.insert(ids, points))
        .then(tag(ids, contacts))
        .then(refreshSearch(keys));
  }

  /** Locks a contact; empty where there is none. */
  Mono<Locked> lock(UUID id) {
    return Query.of(LOCK, id).first(database, ContactWrites::readLocked);
  }

  /** Writes these values, the lists that differ from those that were, and raises the version. */
  Mono<Void> update(
      UUID id, Map<ContactField, @Nullable Object> values, ContactPoints before, ContactPoints after) {
    Query update = Query.of("UPDATE contact SET version = version + 1, updated_at = now()");
    for (Map.Entry<ContactField, @Nullable Object> one : values.entrySet()) {
      ContactField field = one.getKey();
      update =
          update.append(", " + field.column() + " = ?", Query.value(one.getValue(), field.type.stored()));
    }
    return update
        .append(" WHERE id = ?", id)
        .update(database)
        .then(pointWrites.replace(id, before, after))
        .then(refreshSearch(new UUID[] {id}));
  }

  /** Which of the referenced objects exist; an absent reference does. */
  Mono<Map<ContactField, Boolean>> references(ContactValues values) {
    Object company = Query.value(values.get(ContactField.COMPANY_ID), UUID.class);
    Object owner = Query.value(values.get(ContactField.OWNER_ID), UUID.class);
    return Query.of(REFERENCES, company, company, owner, owner)
        .first(
            database,
            row ->
                Map.of(
                    ContactField.COMPANY_ID, Rows.required(row, 0, Boolean.class),
                    ContactField.OWNER_ID, Rows.required(row, 1, Boolean.class)));
  }

  private Mono<Void> tag(List<UUID> ids, List<NewContact> contacts) {
    List<UUID> tagged = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (int index = 0; index < contacts.size(); index++) {
      for (String tag : contacts.get(index).tags()) {
        tagged.add(ids.get(index));
        by.add(tag);
      }
    }
    return tags.attach(tagged, by).then();
  }

  private Mono<Void> refreshSearch(UUID[] ids) {
    return Query.of("SELECT FROM contact_search_refresh(?)", (Object) ids).list(database, row -> ids).then();
  }

  private static String each(Function<ContactField, String> text) {
    return FIELDS.stream().map(text).collect(Collectors.joining(", "));
  }

  /** As texts, which the database turns into what they are. */
  private static Object column(List<NewContact> contacts, ContactField field) {
    return contacts.stream()
        .map(contact -> contact.value(field))
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private static Locked readLocked(Row row) {
    Map<ContactField, @Nullable Object> values = new EnumMap<>(ContactField.class);
    for (int index = 0; index < FIELDS.size(); index++) {
      values.put(FIELDS.get(index), FIELDS.get(index).read(row, index + 1));
    }
    return new Locked(Rows.required(row, 0, Integer.class), values, readPoints(row, 1 + FIELDS.size()));
  }

  @SuppressWarnings("unchecked") // Each reads a list of these.
  private static ContactPoints readPoints(Row row, int at) {
    return new ContactPoints(
        (List<ContactEmail>) Objects.requireNonNull(LISTS.get(0).read(row, at)),
        (List<ContactPhone>) Objects.requireNonNull(LISTS.get(1).read(row, at + 1)),
        (List<ContactAddress>) Objects.requireNonNull(LISTS.get(2).read(row, at + 2)));
  }
}
