package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.paging.Count;
import dev.muster.selection.Visibility;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Counts the contacts of tags, all of a page in one statement. */
@Controller
class TagCounts {

  private static final int CAP = 10_000;
  private static final String COUNT =
      """
      SELECT wanted.id,
        (SELECT count(*)::int FROM (
          SELECT FROM contact_tag ct JOIN contact c ON c.id = ct.contact_id WHERE ct.tag_id = wanted.id AND \
      """;

  private final DatabaseClient database;
  private final Visibility visibility;

  TagCounts(DatabaseClient database, Visibility visibility) {
    this.database = database;
    this.visibility = visibility;
  }

  @BatchMapping(typeName = "Tag")
  Mono<Map<Tag, Count>> contacts(List<Tag> tags, GraphQLContext request) {
    Caller caller = request.get(Caller.class);
    return Query.of(COUNT)
        .append(visibility.of(caller))
        .append(
            " LIMIT ?) AS counted) FROM unnest(?::uuid[]) AS wanted (id)",
            CAP + 1,
            tags.stream().map(Tag::uuid).toArray(UUID[]::new))
        .list(
            database,
            row -> Map.entry(Rows.required(row, 0, UUID.class), count(Rows.required(row, 1, Integer.class))))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(counts -> each(tags, counts));
  }

  private static Count count(int value) {
    return value <= CAP ? new Count(value, Count.Relation.EXACT) : new Count(CAP, Count.Relation.AT_LEAST);
  }

  private static Map<Tag, Count> each(List<Tag> tags, Map<UUID, Count> counts) {
    Map<Tag, Count> each = new HashMap<>();
    tags.forEach(tag -> each.put(tag, counts.getOrDefault(tag.uuid(), count(0))));
    return each;
  }
}
