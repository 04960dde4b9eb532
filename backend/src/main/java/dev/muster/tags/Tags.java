package dev.muster.tags;

import dev.muster.paging.Connection;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tags of the workspace, and which contacts have them. */
@Component
public class Tags {

  private static final Order BY_NAME =
      new Order(
          "tags by name",
          List.of(Order.ascending("folded(t.name) COLLATE \"C\"", "text"), Order.ascending("t.id", "uuid")));
  private static final String MAKE_MISSING =
      """
      INSERT INTO tag (name) SELECT DISTINCT ON (lower(n)) n FROM unnest(?::text[]) AS n
      ON CONFLICT (lower(name)) DO NOTHING
      """;
  private static final String BY_NAMES =
      "SELECT t.id, t.name FROM tag t WHERE lower(t.name) IN (SELECT lower(n) FROM unnest(?::text[]) AS n)";
  private static final String ATTACH =
      """
      INSERT INTO contact_tag (contact_id, tag_id)
      SELECT wanted.contact_id, t.id
      FROM unnest(?::uuid[], ?::text[]) AS wanted (contact_id, name)
      JOIN tag t ON lower(t.name) = lower(wanted.name)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;
  private final Pages pages;

  Tags(DatabaseClient database, Pages pages) {
    this.database = database;
    this.pages = pages;
  }

  /** Tags by name. */
  public Mono<Connection<Tag>> page(@Nullable String search, PageArguments page) {
    Where where =
        search == null || search.isBlank()
            ? Where.all()
            : Where.of("folded(t.name) LIKE '%' || folded(?) || '%'", Where.literal(search.strip()));
    return pages.page(new Pages.Listing<>("t.id, t.name", 2, "FROM tag t", where, BY_NAME, Tags::read), page);
  }

  public Mono<Tag> byId(UUID id) {
    return Query.of("SELECT t.id, t.name FROM tag t WHERE t.id = ?", id).first(database, Tags::read);
  }

  /** The tags of these names, whatever their case; those that are missing are made. */
  public Flux<Tag> named(TagNames tags) {
    String[] names = tags.names().toArray(String[]::new);
    return Query.of(MAKE_MISSING, (Object) names)
        .update(database)
        .thenMany(Query.of(BY_NAMES, (Object) names).list(database, Tags::read));
  }

  /**
   * Gives new contacts their tags, which must exist.
   *
   * @param contacts a contact's id for each name at the same place
   */
  public Mono<Long> attach(List<UUID> contacts, List<String> names) {
    if (contacts.isEmpty()) {
      return Mono.just(0L);
    }
    return Query.of(ATTACH, contacts.toArray(UUID[]::new), names.toArray(String[]::new)).update(database);
  }

  private static Tag read(Row row) {
    return new Tag(Rows.required(row, 0, UUID.class), Rows.required(row, 1, String.class));
  }
}
