package dev.muster.ui.parts;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Connection;
import dev.muster.ui.api.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a lazy table. It goes on from a cursor wherever it knows one; only a jump of the scroll bar
 * skips rows.
 */
public class LazyPages<T> {
  /** Reads one page: after a cursor, or where there is none after so many entries. */
  public interface Source<T> {
    Connection<T> page(List<Order> sort, int first, @Nullable String after, int offset);
  }

  private static final int LARGEST = 100;

  private final Source<T> source;
  private final Map<Integer, String> cursorBefore = new HashMap<>();
  private List<Order> sorted = List.of();

  public LazyPages(Source<T> source) {
    this.source = source;
  }

  /** To be called when rows may have moved: cursors of before would skip or repeat some. */
  public void forget() {
    cursorBefore.clear();
  }

  /** What a data provider's fetch asks for; none where the API does not answer, which the reader is told. */
  public Stream<T> fetch(Query<T, Void> query) {
    sortBy(query.getSortOrders());
    var rows = new ArrayList<T>();
    try {
      while (rows.size() < query.getLimit() && append(query.getOffset(), query.getLimit(), rows)) {
        // Goes on as long as pages are full.
      }
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    return rows.stream();
  }

  private boolean append(int offset, int limit, List<T> rows) {
    var start = offset + rows.size();
    var page = source.page(sorted, Math.min(LARGEST, limit - rows.size()), cursorBefore.get(start), start);
    rows.addAll(page.nodes());
    var next = page.next();
    if (next != null) {
      cursorBefore.put(offset + rows.size(), next);
    }
    return next != null;
  }

  private void sortBy(List<QuerySortOrder> orders) {
    var wanted =
        orders.stream()
            .map(order -> new Order(order.getSorted(), order.getDirection() == SortDirection.DESCENDING))
            .toList();
    if (!wanted.equals(sorted)) {
      sorted = wanted;
      forget();
    }
  }
}
