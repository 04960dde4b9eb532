package dev.muster.access;

import dev.muster.graphql.IdPrefix;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** One kind of objects that {@code node} finds again; a feature offers its own as a bean. */
public interface NodeSource {

  /** What ids of this kind begin with. */
  IdPrefix prefix();

  /**
   * The object, or empty where there is none or the caller may not see it. Its class is named like its type.
   */
  Mono<?> node(UUID id, Caller caller);
}
