package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.paging.Connection;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.paging.Pages.Listing;
import dev.muster.selection.Orders;
import dev.muster.selection.Selections;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import dev.muster.tags.KnownTags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The contacts that a caller may see, read in as few columns and statements as a request needs. */
@Component
public class Contacts {

  private final DatabaseClient database;
  private final Pages pages;
  private final Orders orders;
  private final Selections selections;
  private final Visibility visibility;
  private final KnownTags tags;

  Contacts(
      DatabaseClient database,
      Pages pages,
      Orders orders,
      Selections selections,
      Visibility visibility,
      KnownTags tags) {
    this.database = database;
    this.pages = pages;
    this.orders = orders;
    this.selections = selections;
    this.visibility = visibility;
    this.tags = tags;
  }

  /** Which contacts a list shows, and in which order. */
  record ListArguments(
      @Nullable Map<String, Object> filter,
      @Nullable String search,
      @Nullable List<Map<String, Object>> orderBy,
      PageArguments page) {}

  /** One page of a list. */
  Mono<Connection<Contact>> page(ListArguments list, Set<Part> asked, Caller caller) {
    ContactColumns columns = ContactColumns.of(asked, tags.ofRows());
    return orders
        .order(list.orderBy())
        .zipWhen(order -> selections.listed(list.filter(), list.search(), caller))
        .flatMap(known -> pages.page(listing(known.getT2(), known.getT1(), columns), list.page()))
        .delayUntil(page -> columns.complete());
  }

  private static Listing<Contact> listing(Where where, Order order, ContactColumns columns) {
    return Listing.apart(
        columns.sql(), "FROM contact c", "c", columns.joins(), where, order, columns.count(), columns::read);
  }

  /** One contact, or empty where the caller sees none of this id. */
  Mono<Contact> byId(UUID id, Set<Part> asked, Caller caller) {
    ContactColumns columns = ContactColumns.of(asked, tags.ofRows());
    Where where = Where.of("c.id = ?", id);
    return read(columns, select(columns).append(visibility.of(caller).and(where))).next();
  }

  /** Several contacts at once, in no order; those that the caller does not see are left out. */
  public Flux<Contact> byIds(Collection<UUID> ids, Caller caller) {
    ContactColumns columns = ContactColumns.all(tags.ofRows());
    Where where = Where.of("c.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    return read(columns, select(columns).append(visibility.of(caller).and(where)));
  }

  /** Those of these contacts that are on a list, in no order. */
  Flux<Contact> listed(Where list, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Flux.empty();
    }
    ContactColumns columns = ContactColumns.all(tags.ofRows());
    Where where = Where.of("c.id = ANY (?)", (Object) ids.toArray(UUID[]::new)).and(list);
    return read(columns, select(columns).append(where));
  }

  /** Those of these contacts that the caller sees, locked in the order of ids until the transaction ends. */
  public Flux<UUID> locked(Collection<UUID> ids, Caller caller) {
    return Query.of("SELECT c.id FROM contact c WHERE c.id = ANY (?) AND ", (Object) ids.toArray(UUID[]::new))
        .append(visibility.of(caller))
        .append(" ORDER BY c.id FOR NO KEY UPDATE")
        .list(database, row -> Rows.required(row, 0, UUID.class));
  }

  private static Query select(ContactColumns columns) {
    return Query.of("SELECT " + columns.sql() + " FROM contact c" + columns.joins() + " WHERE ");
  }

  private Flux<Contact> read(ContactColumns columns, Query contacts) {
    return contacts
        .list(database, columns::read)
        .collectList()
        .delayUntil(found -> columns.complete())
        .flatMapIterable(found -> found);
  }
}
