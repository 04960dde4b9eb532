package dev.muster.segments;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import dev.muster.access.Caller;
import dev.muster.paging.Connection;
import dev.muster.paging.NameSearch;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.sql.Query;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The saved lists that a caller may see: the own ones and those that are shared. */
@Component
class SavedLists {

  private static final String COLUMNS =
      """
      s.id, s.kind, s.name, s.description, s.shared, s.owner_id, s.content::text, s.version, s.created_at,
      s.updated_at\
      """;
  private static final int COLUMN_COUNT = 10;
  private static final Order BY_NAME =
      new Order(
          "saved lists by name",
          List.of(Order.ascending("folded(s.name) COLLATE \"C\"", "text"), Order.ascending("s.id", "uuid")));
  private static final String ON_WHICH =
      """
      , m.contact_id FROM contact_list_member m JOIN saved_list s ON s.id = m.list_id
      WHERE m.contact_id = ANY (?) AND (\
      """;
  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

  private final DatabaseClient database;
  private final Pages pages;
  private final JsonMapper json;

  SavedLists(DatabaseClient database, Pages pages, JsonMapper json) {
    this.database = database;
    this.pages = pages;
    this.json = json;
  }

  /** Those of one kind by name. */
  <T> Mono<Connection<T>> page(
      SavedList.Kind kind,
      @Nullable String search,
      PageArguments page,
      Function<SavedList, T> as,
      Caller caller) {
    Where where = ofKind(kind).and(visible(caller)).and(NameSearch.where(search, "s.name"));
    return pages.page(
        new Pages.Listing<>(
            COLUMNS, COLUMN_COUNT, "FROM saved_list s", where, BY_NAME, row -> as.apply(read(row, caller))),
        page);
  }

  Mono<SavedList> byId(SavedList.Kind kind, UUID id, Caller caller) {
    return byIds(kind, List.of(id), caller).next();
  }

  /** In no order; those that the caller does not see are left out. */
  Flux<SavedList> byIds(SavedList.Kind kind, Collection<UUID> ids, Caller caller) {
    Where where = Where.of("s.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    return select(ofKind(kind).and(where), caller).list(database, row -> read(row, caller));
  }

  /** The contact lists that contacts are on, by name, each with the contact. */
  Flux<Map.Entry<UUID, SavedList>> withMembers(UUID[] contacts, Caller caller) {
    return Query.of("SELECT " + COLUMNS + ON_WHICH, (Object) contacts)
        .append(visible(caller))
        .append(") ORDER BY " + BY_NAME.orderBy())
        .list(database, row -> Map.entry(required(row, COLUMN_COUNT, UUID.class), read(row, caller)));
  }

  /** The one with this id, locked until the transaction ends. */
  Mono<SavedList> lock(SavedList.Kind kind, UUID id, Caller caller) {
    return select(ofKind(kind).and(Where.of("s.id = ?", id)), caller)
        .append(" FOR UPDATE")
        .first(database, row -> read(row, caller));
  }

  /** The condition over {@code saved_list s}. */
  static Where visible(Caller caller) {
    return Where.of("s.shared OR s.owner_id = ?", caller.id());
  }

  private static Query select(Where where, Caller caller) {
    return Query.of("SELECT " + COLUMNS + " FROM saved_list s WHERE ").append(where.and(visible(caller)));
  }

  private static Where ofKind(SavedList.Kind kind) {
    return Where.of("s.kind = ?", kind.name());
  }

  private SavedList read(Row row, Caller caller) {
    boolean shared = required(row, 4, Boolean.class);
    UUID owner = required(row, 5, UUID.class);
    return new SavedList(
        required(row, 0, UUID.class),
        SavedList.Kind.valueOf(required(row, 1, String.class)),
        required(row, 2, String.class),
        optional(row, 3, String.class),
        shared,
        owner,
        json.readValue(required(row, 6, String.class), CONTENT),
        required(row, 7, Integer.class),
        required(row, 8, OffsetDateTime.class),
        required(row, 9, OffsetDateTime.class),
        SavedList.mayEdit(owner, shared, caller));
  }
}
