package dev.muster.ui.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param count how many there are altogether; null where it was not asked for
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, @Nullable Count count) {
  /** An entry at its place. */
  public record Edge<T>(String cursor, T node) {}

  /** Where the page lies. */
  public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

  /** The same page of other things. */
  public <R> Connection<R> map(Function<T, R> other) {
    return new Connection<>(
        edges.stream().map(edge -> new Edge<>(edge.cursor(), other.apply(edge.node()))).toList(),
        pageInfo,
        count);
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The cursor to go on from; null at the end of the list. */
  public @Nullable String next() {
    return pageInfo.hasNextPage() ? pageInfo.endCursor() : null;
  }
}
