package dev.muster.selection;

import reactor.core.publisher.Mono;

/** Sort fields that are not known beforehand; an input field of {@code ContactOrder} names one by its id. */
public interface SortSource {

  /** The name of the input field. */
  String name();

  /**
   * What to compare.
   *
   * <p>Errors: {@link dev.muster.graphql.RequestError} where there is no such field.
   *
   * @param id as the caller sent it
   */
  Mono<SortField> field(String id);
}
