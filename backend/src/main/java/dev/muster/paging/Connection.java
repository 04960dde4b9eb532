package dev.muster.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A page of a list.
 *
 * @param counting counts the whole list, exactly or up to the cap; runs only when somebody asks
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, Function<Boolean, Mono<Count>> counting) {

  public Connection {
    edges = List.copyOf(edges);
  }

  /**
   * How many rows the whole list has: exact up to 10,000, beyond that only when asked to be; null does not
   * ask.
   */
  public Mono<Count> count(@Nullable Boolean exact) {
    return counting.apply(exact != null && exact);
  }
}
