package dev.muster.fields;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.access.Permission;
import dev.muster.fields.CustomField.CustomFieldOption;
import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Notification;
import dev.muster.sql.NotificationListener;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The fields that the workspace defined, remembered until one changes. */
@Component
public class CustomFields implements NodeSource, NotificationListener {

  /** Only a bound: each change, and each interruption of hearing of them, empties it at once. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final String ALL =
      """
      SELECT f.id, f.name, f.description, f.kind, f.currency, f.required, f.position, f.version, f.created_at,
        ARRAY(SELECT o.id FROM custom_field_option o WHERE o.field_id = f.id ORDER BY o.position, o.id),
        ARRAY(SELECT o.label FROM custom_field_option o WHERE o.field_id = f.id ORDER BY o.position, o.id)
      FROM custom_field f WHERE f.deleted_at IS NULL ORDER BY f.position, f.id
      """;

  private final DatabaseClient database;
  private final AsyncCache<String, List<CustomField>> remembered =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).buildAsync();

  CustomFields(DatabaseClient database) {
    this.database = database;
  }

  /** In their order. */
  public Mono<List<CustomField>> all() {
    return Mono.defer(
        () -> Mono.fromFuture(remembered.get("all", (name, executor) -> read().toFuture()), true));
  }

  /** As they are in the database now, in the caller's transaction. */
  Mono<List<CustomField>> read() {
    return Query.of(ALL).list(database, CustomFields::read).collectList();
  }

  /** The field of this public id, or empty. */
  Mono<CustomField> find(String id) {
    return all().mapNotNull(fields -> named(fields, id).orElse(null));
  }

  static Optional<CustomField> named(List<CustomField> fields, String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  /**
   * The field that a filter or an order names.
   *
   * <p>Error: {@link RequestError} with {@code CUSTOM_FIELD_GONE}.
   */
  Mono<CustomField> required(String id) {
    return find(id)
        .switchIfEmpty(
            Mono.error(() ->
                RequestError.badRequest("CUSTOM_FIELD_GONE", "There is no custom field with this id.")));
  }

  @Override
  public IdPrefix prefix() {
    return CustomField.PREFIX;
  }

  @Override
  public Mono<CustomField> node(UUID id, Caller caller) {
    return caller.may(Permission.CONTACT_VIEW) ? find(CustomField.PREFIX.id(id)) : Mono.empty();
  }

  @Override
  public String channel() {
    return "muster_fields";
  }

  @Override
  public void heard(Notification said) {
    forget();
  }

  /** Reads them again when they are needed next. */
  void forget() {
    remembered.synchronous().invalidateAll();
  }

  private static CustomField read(Row row) {
    return new CustomField(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.optional(row, 2, String.class),
        CustomFieldKind.valueOf(Rows.required(row, 3, String.class)),
        options(Rows.required(row, 9, UUID[].class), Rows.required(row, 10, String[].class)),
        Rows.optional(row, 4, String.class),
        Rows.required(row, 5, Boolean.class),
        Rows.required(row, 6, Integer.class),
        Rows.required(row, 7, Integer.class),
        Rows.required(row, 8, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
  }

  private static List<CustomFieldOption> options(UUID[] ids, String[] labels) {
    return IntStream.range(0, ids.length)
        .mapToObj(index -> new CustomFieldOption(ids[index], labels[index]))
        .toList();
  }
}
