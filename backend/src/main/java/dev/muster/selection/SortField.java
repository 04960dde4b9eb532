package dev.muster.selection;

import dev.muster.paging.Order;
import java.util.List;

/**
 * A value of {@code ContactOrderField}, contributed by the feature that has the data.
 *
 * @param name the value's name in the schema
 * @param keys what to compare over {@code contact c}, ascending; none of them ever null
 */
public record SortField(String name, List<Order.Term> keys) {

  public SortField {
    keys = List.copyOf(keys);
  }
}
