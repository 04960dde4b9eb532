package dev.muster.tags;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The statements that change where tags stand and what they are called. */
@Repository
class TagSql {

  /** Changes of trees come one after another, so that two moves cannot make a circle; reading goes on. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('tag'))";

  private static final String BY_ID = "SELECT id, name, group_id, parent_id, version FROM tag WHERE id = ?";
  private static final String BELOW =
      """
      WITH RECURSIVE below (id, name, group_id, parent_id, version) AS (
        SELECT id, name, group_id, parent_id, version FROM tag WHERE id = ANY (?)
        UNION
        SELECT t.id, t.name, t.group_id, t.parent_id, t.version FROM tag t JOIN below b ON t.parent_id = b.id)
      SELECT * FROM below
      """;
  private static final String LEVEL =
      """
      WITH RECURSIVE upwards (parent_id) AS (
        SELECT parent_id FROM tag WHERE id = ?
        UNION ALL SELECT t.parent_id FROM tag t JOIN upwards u ON t.id = u.parent_id)
      SELECT count(*)::int FROM upwards
      """;
  private static final String INSERT =
      "INSERT INTO tag (name, group_id, parent_id) VALUES (?, ?, ?) RETURNING id";
  private static final String UPDATE =
      "UPDATE tag SET name = ?, group_id = ?, parent_id = ?, version = version + 1 WHERE id = ?";
  private static final String REGROUP = "UPDATE tag SET group_id = ? WHERE id = ANY (?)";
  private static final String MOVE =
      """
      UPDATE tag SET parent_id = moved.parent_id, version = version + 1
      FROM unnest(?::uuid[], ?::uuid[]) AS moved (id, parent_id) WHERE tag.id = moved.id
      """;
  private static final String ALIAS =
      """
      WITH gone AS (SELECT * FROM unnest(?::uuid[], ?::uuid[]) AS g (id, tag_id)),
      again AS (UPDATE tag_alias a SET tag_id = gone.tag_id FROM gone WHERE a.tag_id = gone.id)
      INSERT INTO tag_alias (id, tag_id) SELECT id, tag_id FROM gone
      """;

  private final DatabaseClient database;

  TagSql(DatabaseClient database) {
    this.database = database;
  }

  /** A tag as it stands. */
  record Standing(UUID id, String name, @Nullable UUID group, @Nullable UUID parent, int version) {}

  Mono<Void> lock() {
    return Query.of(ONE_AT_A_TIME).list(database, row -> true).then();
  }

  Mono<Standing> byId(UUID id, String field) {
    return Query.of(BY_ID, id)
        .first(database, TagSql::read)
        .switchIfEmpty(Mono.error(() -> TagRefusals.notFound(field)));
  }

  /** These tags and all below them. */
  Mono<List<Standing>> below(Collection<UUID> ids) {
    return Query.of(BELOW, (Object) ids.toArray(UUID[]::new)).list(database, TagSql::read).collectList();
  }

  Mono<List<UUID>> inGroup(UUID group) {
    return Query.of("SELECT id FROM tag WHERE group_id = ?", group)
        .list(database, row -> Rows.required(row, 0, UUID.class))
        .collectList();
  }

  /** How deep a tag stands: 1 at the top. */
  Mono<Integer> level(UUID id) {
    return Query.of(LEVEL, id).first(database, row -> Rows.required(row, 0, Integer.class));
  }

  Mono<UUID> insert(String name, @Nullable UUID group, @Nullable UUID parent) {
    return Query.of(INSERT, name, Query.value(group, UUID.class), Query.value(parent, UUID.class))
        .first(database, row -> Rows.required(row, 0, UUID.class))
        .onErrorMap(DuplicateKeyException.class, taken -> TagRefusals.alreadyExists());
  }

  /** Writes a tag anew and takes those below it into its group. */
  Mono<Void> update(Standing tag, Collection<UUID> below) {
    Object group = Query.value(tag.group(), UUID.class);
    return Query.of(UPDATE, tag.name(), group, Query.value(tag.parent(), UUID.class), tag.id())
        .update(database)
        .then(Query.of(REGROUP, group, below.toArray(UUID[]::new)).update(database))
        .onErrorMap(DuplicateKeyException.class, taken -> TagRefusals.alreadyExists())
        .then();
  }

  /** Lets merged tags end and what was below them stand elsewhere. */
  Mono<Void> merge(TagMerge merge, @Nullable UUID group) {
    UUID[] gone = merge.gone().keySet().toArray(UUID[]::new);
    return Query.of(ALIAS, gone, merge.gone().values().toArray(UUID[]::new))
        .update(database)
        .then(
            Query.of(
                    MOVE,
                    merge.moved().keySet().toArray(UUID[]::new),
                    merge.moved().values().toArray(UUID[]::new))
                .update(database))
        .then(
            Query.of(REGROUP, Query.value(group, UUID.class), merge.regrouped().toArray(UUID[]::new))
                .update(database))
        .then(delete(merge.gone().keySet()));
  }

  Mono<Void> delete(Collection<UUID> ids) {
    return Query.of("DELETE FROM tag WHERE id = ANY (?)", (Object) ids.toArray(UUID[]::new))
        .update(database)
        .then();
  }

  private static Standing read(Row row) {
    return new Standing(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.optional(row, 2, UUID.class),
        Rows.optional(row, 3, UUID.class),
        Rows.required(row, 4, Integer.class));
  }
}
