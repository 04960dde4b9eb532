package dev.muster.paging;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import graphql.schema.DataFetchingEnvironment;
import io.r2dbc.spi.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a page of the list that each of several objects has. One statement does it for all objects of a
 * request, so a hundred contacts with their consents cost as many statements as one.
 */
@Component
public class Sublists {

  private final BatchLoaderRegistry loaders;
  private final DatabaseClient database;

  Sublists(BatchLoaderRegistry loaders, DatabaseClient database) {
    this.loaders = loaders;
    this.database = database;
  }

  private record Wanted<A>(UUID parent, Alike<A> alike) {}

  /** What may share a statement. */
  private record Alike<A>(A which, PageArguments page) {}

  private record Found<T>(UUID parent, Edge<T> edge) {}

  /** Makes a list known, once. */
  public <A, T> void offer(Sublist<A, T> list) {
    loaders
        .<Wanted<A>, Connection<T>>forName(list.name())
        .registerMappedBatchLoader((wanted, environment) -> load(list, wanted));
  }

  /** The page of one object; forwards only. */
  public <A, T> CompletableFuture<Connection<T>> page(
      Sublist<A, T> list, UUID parent, A which, PageArguments page, DataFetchingEnvironment request) {
    DataLoader<Wanted<A>, Connection<T>> loader = request.getDataLoader(list.name());
    return Objects.requireNonNull(loader).load(new Wanted<>(parent, new Alike<>(which, page)));
  }

  private <A, T> Mono<Map<Wanted<A>, Connection<T>>> load(Sublist<A, T> list, Set<Wanted<A>> wanted) {
    Map<Alike<A>, List<Wanted<A>>> alike = wanted.stream().collect(Collectors.groupingBy(Wanted::alike));
    return Flux.fromIterable(alike.entrySet())
        .concatMap(group -> load(list, group.getKey(), group.getValue()))
        .collect(HashMap::new, Map::putAll);
  }

  private <A, T> Mono<Map<Wanted<A>, Connection<T>>> load(
      Sublist<A, T> list, Alike<A> alike, List<Wanted<A>> wanted) {
    UUID[] parents = wanted.stream().map(Wanted::parent).toArray(UUID[]::new);
    PageArguments page = alike.page();
    return Query.of("SELECT page.*, parent.id FROM unnest(?::uuid[]) AS parent (id)", (Object) parents)
        .append(" CROSS JOIN LATERAL (SELECT listed.*, row_number() OVER () AS place FROM (")
        .append(list.rows().of(alike.which(), new Place(page.cursor()), page.size() + 1))
        .append(") AS listed) AS page ORDER BY parent.id, page.place")
        .list(database, row -> found(row, list))
        .collectMultimap(Found::parent, Found::edge)
        .map(found -> {
          Map<Wanted<A>, Connection<T>> each = new HashMap<>();
          wanted.forEach(one -> each.put(one, connection(found.getOrDefault(one.parent(), List.of()), page)));
          return each;
        });
  }

  private static <T> Found<T> found(Row row, Sublist<?, T> list) {
    String[] keys = Rows.required(row, list.keyColumn(), String[].class);
    UUID parent = Rows.required(row, list.keyColumn() + 2, UUID.class);
    String cursor = new Cursor(Arrays.asList(keys)).text(list.order());
    return new Found<>(parent, new Edge<>(cursor, list.mapping().apply(row)));
  }

  private static <T> Connection<T> connection(Collection<Edge<T>> found, PageArguments page) {
    List<Edge<T>> edges = found.stream().limit(page.size()).toList();
    PageInfo pageInfo =
        new PageInfo(
            found.size() > page.size(),
            page.cursor() != null,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    return new Connection<>(edges, pageInfo, exact -> Mono.<Count>empty());
  }
}
