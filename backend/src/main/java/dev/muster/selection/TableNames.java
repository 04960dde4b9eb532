package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Names that stand in a table and that every caller may see.
 *
 * @param sql selects id and name for an array of ids, its one {@code ?}
 */
public record TableNames(IdPrefix prefix, String kind, String sql, DatabaseClient database)
    implements FilterNames {

  @Override
  public Mono<Map<UUID, String>> names(Collection<UUID> ids, Caller caller) {
    return Query.of(sql, (Object) ids.toArray(UUID[]::new))
        .list(
            database,
            row -> Map.entry(Rows.required(row, 0, UUID.class), Rows.required(row, 1, String.class)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
