package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.access.NodeSource;
import dev.muster.access.Permission;
import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.tags.TagGroup.TagGroupKind;
import io.r2dbc.spi.Row;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The groups that tags stand in. */
@Component
class TagGroups implements NodeSource {

  private static final String ALL = "SELECT id, name, kind, position, version FROM tag_group ";

  private final DatabaseClient database;

  TagGroups(DatabaseClient database) {
    this.database = database;
  }

  /** In their order. */
  Flux<TagGroup> all() {
    return Query.of(ALL + "ORDER BY position, id").list(database, TagGroups::read);
  }

  Mono<TagGroup> byId(UUID id) {
    return Query.of(ALL + "WHERE id = ?", id).first(database, TagGroups::read);
  }

  @Override
  public IdPrefix prefix() {
    return TagGroup.PREFIX;
  }

  @Override
  public Mono<TagGroup> node(UUID id, Caller caller) {
    return caller.may(Permission.CONTACT_VIEW) ? byId(id) : Mono.empty();
  }

  private static TagGroup read(Row row) {
    return new TagGroup(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        TagGroupKind.valueOf(Rows.required(row, 2, String.class)),
        Rows.required(row, 3, Integer.class),
        Rows.required(row, 4, Integer.class));
  }
}
