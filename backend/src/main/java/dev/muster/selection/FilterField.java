package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.sql.Where;
import java.util.Map;

/** A field of {@code ContactFilter}, contributed by the feature that has the data. */
public interface FilterField {

  /** The field's name in the schema. */
  String name();

  /**
   * The condition over {@code contact c} that a caller's operators stand for.
   *
   * @param operators the operator object as it was sent, its types checked against the schema; never empty
   */
  Where where(Map<String, Object> operators, Caller caller);
}
