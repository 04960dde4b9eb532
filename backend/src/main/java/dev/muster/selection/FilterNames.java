package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.graphql.IdPrefix;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Things that filters point to by their ids, and what they are called; a feature offers its own as a bean.
 *
 * <p>Filters are said with these names, and a saved filter that points to a thing without one has a problem.
 */
public interface FilterNames {

  /** What ids of these things begin with. */
  IdPrefix prefix();

  /** One of them in words, for example {@code custom field}; a missing one is {@code CUSTOM_FIELD_GONE}. */
  String kind();

  /** The names of those that are there and that the caller may see. */
  Mono<Map<UUID, String>> names(Collection<UUID> ids, Caller caller);

  /** Whether a saved filter that points to a missing one is broken, instead of just finding less. */
  default boolean needed() {
    return true;
  }
}
