package dev.muster.contacts;

import dev.muster.sql.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The statements that write how contacts are reached: one a kind, however many contacts and entries there
 * are.
 */
@Component
class PointWrites {

  private static final Table<ContactEmail> EMAILS =
      new Table<>(
          "contact_email",
          ContactPoints::emails,
          List.of(
              new Column<>("address", ContactEmail::address), new Column<>("label", ContactEmail::label)));
  private static final Table<ContactPhone> PHONES =
      new Table<>(
          "contact_phone",
          ContactPoints::phones,
          List.of(
              new Column<>("number", ContactPhone::number),
              new Column<>("e164", ContactPhone::e164),
              new Column<>("label", ContactPhone::label)));
  private static final Table<ContactAddress> ADDRESSES =
      new Table<>(
          "contact_address",
          ContactPoints::addresses,
          List.of(
              new Column<>("label", ContactAddress::label),
              new Column<>("street", ContactAddress::street),
              new Column<>("city", ContactAddress::city),
              new Column<>("region", ContactAddress::region),
              new Column<>("postal_code", ContactAddress::postalCode),
              new Column<>("country", ContactAddress::country)));

  private final DatabaseClient database;

  PointWrites(DatabaseClient database) {
    this.database = database;
  }

  /** Writes those of new contacts, each with the id at the same place. */
  Mono<Void> insert(List<UUID> contacts, List<ContactPoints> points) {
    return insert(EMAILS, contacts, points)
        .then(insert(PHONES, contacts, points))
        .then(insert(ADDRESSES, contacts, points));
  }

  /** Writes the kinds in which a contact's entries differ from those it had. */
  Mono<Void> replace(UUID contact, ContactPoints before, ContactPoints after) {
    return replace(EMAILS, contact, before, after)
        .then(replace(PHONES, contact, before, after))
        .then(replace(ADDRESSES, contact, before, after));
  }

  private <P> Mono<Void> replace(Table<P> table, UUID contact, ContactPoints before, ContactPoints after) {
    if (table.list.apply(before).equals(table.list.apply(after))) {
      return Mono.empty();
    }
    return Query.of("DELETE FROM " + table.name + " WHERE contact_id = ?", contact)
        .update(database)
        .then(insert(table, List.of(contact), List.of(after)));
  }

  private <P> Mono<Void> insert(Table<P> table, List<UUID> contacts, List<ContactPoints> points) {
    List<Row<P>> rows =
        IntStream.range(0, contacts.size())
            .boxed()
            .flatMap(index -> rows(contacts.get(index), table.list.apply(points.get(index))))
            .toList();
    return rows.isEmpty() ? Mono.empty() : table.insert(rows).update(database).then();
  }

  /** Counted from 1, which is the primary one. */
  private static <P> Stream<Row<P>> rows(UUID contact, List<P> entries) {
    return IntStream.range(0, entries.size())
        .mapToObj(index -> new Row<>(contact, index + 1, entries.get(index)));
  }

  private record Row<P>(UUID contact, int position, P entry) {}

  private record Column<P>(String name, Function<P, @Nullable String> value) {}

  private record Table<P>(String name, Function<ContactPoints, List<P>> list, List<Column<P>> columns) {

    Query insert(List<Row<P>> rows) {
      List<Object> binds = new ArrayList<>();
      binds.add(rows.stream().map(Row::contact).toArray(UUID[]::new));
      binds.add(rows.stream().map(Row::position).toArray(Integer[]::new));
      for (Column<P> column : columns) {
        binds.add(rows.stream().map(row -> column.value.apply(row.entry)).toArray(String[]::new));
      }
      String names = String.join(", ", columns.stream().map(Column::name).toList());
      String arrays = "?::uuid[], ?::int[]" + ", ?::text[]".repeat(columns.size());
      return new Query(
          "INSERT INTO %s (contact_id, position, %s) SELECT * FROM unnest(%s)".formatted(name, names, arrays),
          binds);
    }
  }
}
