package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.sql.Where;
import java.util.Map;
import reactor.core.publisher.Mono;

/** A field of {@code ContactFilter}, contributed by the feature that has the data. */
public interface FilterField {

  /** The field's name in the schema. */
  String name();

  /**
   * The condition over {@code contact c} that a caller's operators stand for.
   *
   * <p>May look things up first, in the caller's transaction where there is one; most fields have nothing to.
   *
   * @param operators the operator object as it was sent, its types checked against the schema
   */
  Mono<Where> where(Map<String, Object> operators, Caller caller);
}
