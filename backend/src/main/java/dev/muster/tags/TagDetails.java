package dev.muster.tags;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.tags.TagGroup.TagGroupKind;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * What is read of tags only where it is asked for: where they stand, with one statement for all of a request.
 */
@Controller
class TagDetails {

  private static final String PLACES =
      """
      SELECT t.id, t.version, tag_path(t.id), p.id, p.name, g.id, g.name, g.kind, g.position, g.version
      FROM tag t LEFT JOIN tag p ON p.id = t.parent_id LEFT JOIN tag_group g ON g.id = t.group_id
      WHERE t.id = ANY (?)
      """;

  private final DatabaseClient database;

  TagDetails(DatabaseClient database, BatchLoaderRegistry batches) {
    this.database = database;
    batches.forTypePair(UUID.class, Place.class).registerMappedBatchLoader((ids, environment) -> places(ids));
  }

  /** Where a tag stands. */
  record Place(int version, String path, @Nullable Tag parent, @Nullable TagGroup group) {

    private static final Place GONE = new Place(1, "", null, null);
  }

  @SchemaMapping
  Mono<String> path(Tag tag, DataLoader<UUID, Place> places) {
    return place(tag, places).map(Place::path);
  }

  @SchemaMapping
  Mono<Integer> version(Tag tag, DataLoader<UUID, Place> places) {
    return place(tag, places).map(Place::version);
  }

  @SchemaMapping
  Mono<Tag> parent(Tag tag, DataLoader<UUID, Place> places) {
    return place(tag, places).mapNotNull(Place::parent);
  }

  @SchemaMapping
  Mono<TagGroup> group(Tag tag, DataLoader<UUID, Place> places) {
    return place(tag, places).mapNotNull(Place::group);
  }

  /** A tag may be deleted between the statement that named it and this one. */
  private static Mono<Place> place(Tag tag, DataLoader<UUID, Place> places) {
    return Mono.fromFuture(places.load(tag.uuid())).defaultIfEmpty(Place.GONE);
  }

  private Mono<Map<UUID, Place>> places(Collection<UUID> ids) {
    return Query.of(PLACES, (Object) ids.toArray(UUID[]::new))
        .list(database, row -> Map.entry(Rows.required(row, 0, UUID.class), place(row)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Place place(Row row) {
    UUID parent = Rows.optional(row, 3, UUID.class);
    UUID group = Rows.optional(row, 5, UUID.class);
    return new Place(
        Rows.required(row, 1, Integer.class),
        Rows.required(row, 2, String.class),
        parent == null ? null : new Tag(parent, Rows.required(row, 4, String.class)),
        group == null ? null : group(row, group));
  }

  private static TagGroup group(Row row, UUID id) {
    return new TagGroup(
        id,
        Rows.required(row, 6, String.class),
        TagGroupKind.valueOf(Rows.required(row, 7, String.class)),
        Rows.required(row, 8, Integer.class),
        Rows.required(row, 9, Integer.class));
  }
}
