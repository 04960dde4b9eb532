package dev.muster.tags;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the tags that somebody means: by name, whatever its case and place, or by id, also of merged ones.
 */
@Component
class TagLookup {

  private static final String FITTING =
      """
      SELECT w.written, t.id, t.name
      FROM unnest(?::text[]) AS w (written) JOIN tag t ON lower(t.name) = lower(w.written)
      UNION ALL
      SELECT w.written, t.id, t.name
      FROM unnest(?::text[], ?::uuid[]) AS w (written, id)
        LEFT JOIN tag_alias a ON a.id = w.id
        JOIN tag t ON t.id = coalesce(a.tag_id, w.id)
      """;
  private static final String BELOW =
      """
      WITH RECURSIVE below (id) AS (
        SELECT unnest(?::uuid[])
        UNION SELECT t.id FROM tag t JOIN below b ON t.parent_id = b.id)
      SELECT id FROM below
      """;
  private static final String PATHS = "SELECT id, tag_path(id) FROM tag WHERE id = ANY (?) ORDER BY 2, 1";

  private final DatabaseClient database;

  TagLookup(DatabaseClient database) {
    this.database = database;
  }

  /** All tags that fit each text; a text without an entry fits none. */
  Mono<Map<String, List<Tag>>> fitting(Collection<String> written) {
    List<String> names = new ArrayList<>();
    Map<String, UUID> ids = new LinkedHashMap<>();
    for (String text : written) {
      Tag.PREFIX.find(text).ifPresentOrElse(id -> ids.put(text, id), () -> names.add(text));
    }
    return Query.of(
            FITTING,
            names.toArray(String[]::new),
            ids.keySet().toArray(String[]::new),
            ids.values().toArray(UUID[]::new))
        .list(
            database,
            row ->
                Map.entry(
                    Rows.required(row, 0, String.class),
                    new Tag(Rows.required(row, 1, UUID.class), Rows.required(row, 2, String.class))))
        .collect(
            HashMap::new,
            (fitting, one) ->
                fitting.computeIfAbsent(one.getKey(), text -> new ArrayList<>()).add(one.getValue()));
  }

  /** These tags and all below them in their trees. */
  Mono<List<UUID>> below(List<UUID> tags) {
    return tags.isEmpty()
        ? Mono.just(List.of())
        : Query.of(BELOW, (Object) tags.toArray(UUID[]::new))
            .list(database, row -> Rows.required(row, 0, UUID.class))
            .collectList();
  }

  /** Says which tags a name fits, each with its path and id. */
  Mono<String> ambiguity(String name, List<Tag> fitting) {
    return paths(fitting.stream().map(Tag::uuid).toList())
        .collectList()
        .map(paths ->
            "'%s' fits several tags: %s. Give the id of the one you mean."
                .formatted(name, String.join(", ", paths)));
  }

  private Flux<String> paths(List<UUID> ids) {
    return Query.of(PATHS, (Object) ids.toArray(UUID[]::new))
        .list(
            database,
            row ->
                "%s (%s)"
                    .formatted(
                        Rows.required(row, 1, String.class),
                        Tag.PREFIX.id(Rows.required(row, 0, UUID.class))));
  }
}
