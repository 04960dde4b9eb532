package dev.muster.selection;

import dev.muster.graphql.RequestError;
import dev.muster.paging.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The grammar of {@code ContactOrder}: up to three fields, ties broken by age. */
@Component
public class Orders {

  private static final int MOST_FIELDS = 3;
  private static final List<Map<String, Object>> NEWEST_FIRST =
      List.of(Map.of("field", "CREATED_AT", "direction", "DESC"));

  private final Map<String, SortField> fields;

  Orders(List<SortField> fields) {
    this.fields = fields.stream().collect(Collectors.toMap(SortField::name, field -> field));
  }

  /**
   * The order that a caller asks for, the newest first without one.
   *
   * @throws RequestError {@code TOO_MANY_ORDERS} above three fields
   */
  public Order order(@Nullable List<Map<String, Object>> asked) {
    List<Map<String, Object>> wanted = asked == null || asked.isEmpty() ? NEWEST_FIRST : asked;
    if (wanted.size() > MOST_FIELDS) {
      throw RequestError.badRequest("TOO_MANY_ORDERS", "A list is sorted by at most three fields.");
    }
    List<Order.Term> terms = new ArrayList<>();
    wanted.forEach(one -> keys(one).forEach(key -> terms.add(isDescending(one) ? descending(key) : key)));
    terms.add(new Order.Term("c.id", "uuid", isDescending(wanted.getLast())));
    return new Order(
        "contacts by " + wanted.stream().map(Orders::name).collect(Collectors.joining(", ")), terms);
  }

  /** The names of all fields, which must be those of the schema. */
  public Set<String> names() {
    return fields.keySet();
  }

  private List<Order.Term> keys(Map<String, Object> one) {
    SortField field = fields.get(String.valueOf(one.get("field")));
    if (field == null) {
      throw new IllegalStateException("No feature contributes the order field " + one.get("field"));
    }
    return field.keys();
  }

  private static Order.Term descending(Order.Term key) {
    return Order.descending(key.sql(), key.type());
  }

  private static boolean isDescending(Map<String, Object> one) {
    return "DESC".equals(String.valueOf(one.get("direction")));
  }

  private static String name(Map<String, Object> one) {
    return one.get("field") + (isDescending(one) ? " down" : " up");
  }
}
