package dev.muster.fields;

import dev.muster.access.Caller;
import dev.muster.access.Users;
import dev.muster.contacts.Contact;
import dev.muster.graphql.RequestError;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * The values of contacts as the schema shows them; names are looked up for all contacts of a request at once.
 */
@Controller
class ContactValues {

  private static final int MOST_IDS = 100;
  private static final String NAMES =
      """
      SELECT c.id, coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.email, c.phone, c.mobile, '')
      FROM contact c WHERE c.id = ANY (?) AND \
      """;

  private final CustomFields fields;
  private final Users users;
  private final Visibility visibility;
  private final DatabaseClient database;

  ContactValues(
      CustomFields fields,
      Users users,
      Visibility visibility,
      DatabaseClient database,
      BatchLoaderRegistry batches) {
    this.fields = fields;
    this.users = users;
    this.visibility = visibility;
    this.database = database;
    batches
        .forTypePair(UUID.class, Colleague.class)
        .registerMappedBatchLoader((ids, environment) -> colleagues(ids));
    batches
        .forTypePair(UUID.class, Referred.class)
        .registerMappedBatchLoader((ids, environment) -> {
          GraphQLContext request = Objects.requireNonNull(environment.getContext());
          return referred(ids, request.get(Caller.class));
        });
  }

  /** What somebody who works here is called. */
  record Colleague(String name) {}

  /** What a contact is called that the caller may see. */
  record Referred(String name) {}

  @SchemaMapping(typeName = "Contact")
  Mono<List<CustomFieldValue>> customFields(Contact contact, @Argument @Nullable List<String> ids) {
    if (ids != null && ids.size() > MOST_IDS) {
      throw RequestError.badRequest("TOO_MANY_IDS", "At most 100 custom fields at a time.");
    }
    Map<?, ?> values = StoredValues.read(contact.custom());
    return fields.all().map(all -> asked(all, ids).stream().map(field -> value(field, values)).toList());
  }

  private static List<CustomField> asked(List<CustomField> all, @Nullable List<String> ids) {
    return ids == null ? all : ids.stream().flatMap(id -> CustomFields.named(all, id).stream()).toList();
  }

  private static CustomFieldValue value(CustomField field, Map<?, ?> values) {
    return new CustomFieldValue(field, values.get(field.key()));
  }

  @SchemaMapping
  Mono<Object> value(CustomFieldValue value, DataLoader<UUID, Referred> referred) {
    Mono<Object> shown = Mono.justOrEmpty(ValueForm.shown(value.field(), value.stored()));
    return value.field().kind() == CustomFieldKind.CONTACT
        ? shown.filterWhen(id -> Mono.fromFuture(referred.load(id(value))).hasElement())
        : shown;
  }

  @SchemaMapping
  Mono<String> text(
      CustomFieldValue value, DataLoader<UUID, Referred> referred, DataLoader<UUID, Colleague> colleagues) {
    if (value.stored() == null) {
      return Mono.empty();
    }
    return switch (value.field().kind()) {
      case USER -> Mono.fromFuture(colleagues.load(id(value))).map(Colleague::name);
      case CONTACT -> Mono.fromFuture(referred.load(id(value))).map(Referred::name);
      default -> Mono.justOrEmpty(ValueForm.words(value.field(), value.stored()));
    };
  }

  private static UUID id(CustomFieldValue value) {
    return UUID.fromString(String.valueOf(value.stored()));
  }

  private Mono<Map<UUID, Colleague>> colleagues(Collection<UUID> ids) {
    return users
        .byIds(ids)
        .map(found -> {
          Map<UUID, Colleague> names = new HashMap<>();
          found.forEach((id, user) -> names.put(id, new Colleague(user.name())));
          return names;
        });
  }

  private Mono<Map<UUID, Referred>> referred(Collection<UUID> ids, Caller caller) {
    return Query.of(NAMES, (Object) ids.toArray(UUID[]::new))
        .append(visibility.of(caller))
        .list(
            database,
            row ->
                Map.entry(
                    Rows.required(row, 0, UUID.class), new Referred(Rows.required(row, 1, String.class))))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
