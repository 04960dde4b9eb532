package dev.muster.companies;

import dev.muster.graphql.RequestError;
import dev.muster.paging.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of companies: up to three fields, ties broken by age.
 *
 * @param joins what the order needs beside {@code company co}
 */
record CompanyOrder(Order order, String joins) {

  private static final int MOST_FIELDS = 3;
  private static final List<Map<String, Object>> BY_NAME = List.of(Map.of("field", "NAME"));
  private static final String COUNTED =
      " LEFT JOIN (SELECT company_id, count(*)::int AS contacts FROM contact WHERE deleted_at IS NULL"
          + " GROUP BY company_id) AS staff ON staff.company_id = co.id";

  /** A value of {@code CompanyOrderField} in the schema. */
  private enum Field {
    NAME(Order.ascending("folded(co.name) COLLATE \"C\"", "text")),
    WEBSITE(empty("co.website"), text("co.website")),
    DOMAIN(empty("co.domain"), text("co.domain")),
    PHONE(empty("co.phone"), text("co.phone")),
    INDUSTRY(empty("co.industry"), text("co.industry")),
    COUNTRY(empty("co.country"), text("co.country")),
    CITY(empty("co.city"), text("co.city")),
    CONTACT_COUNT(Order.ascending("coalesce(staff.contacts, 0)", "int")),
    CREATED_AT(Order.ascending("co.created_at", "timestamptz")),
    UPDATED_AT(Order.ascending("co.updated_at", "timestamptz"));

    private final List<Order.Term> keys;

    Field(Order.Term... keys) {
      this.keys = List.of(keys);
    }

    /** Those without a value come last. */
    private static Order.Term empty(String column) {
      return Order.ascending("(" + column + " IS NULL)", "boolean");
    }

    private static Order.Term text(String column) {
      return Order.ascending("folded(coalesce(" + column + ", '')) COLLATE \"C\"", "text");
    }
  }

  private record Step(Field field, boolean descending) {

    static Step of(Map<String, Object> asked) {
      return new Step(
          Field.valueOf(String.valueOf(asked.get("field"))),
          "DESC".equals(String.valueOf(asked.get("direction"))));
    }

    List<Order.Term> keys() {
      return descending
          ? field.keys.stream().map(key -> Order.descending(key.sql(), key.type())).toList()
          : field.keys;
    }

    String name() {
      return field + (descending ? " down" : " up");
    }
  }

  /**
   * The order that a caller asks for, by name without one.
   *
   * @throws RequestError {@code TOO_MANY_ORDERS} above three fields
   */
  static CompanyOrder of(@Nullable List<Map<String, Object>> asked) {
    List<Step> steps = (asked == null || asked.isEmpty() ? BY_NAME : asked).stream().map(Step::of).toList();
    if (steps.size() > MOST_FIELDS) {
      throw RequestError.badRequest("TOO_MANY_ORDERS", "A list is sorted by at most three fields.");
    }
    List<Order.Term> terms = new ArrayList<>();
    steps.forEach(step -> terms.addAll(step.keys()));
    terms.add(new Order.Term("co.id", "uuid", steps.getLast().descending()));
    String name = "companies by " + steps.stream().map(Step::name).collect(Collectors.joining(", "));
    boolean counts = steps.stream().anyMatch(step -> step.field() == Field.CONTACT_COUNT);
    return new CompanyOrder(new Order(name, terms), counts ? COUNTED : "");
  }
}
