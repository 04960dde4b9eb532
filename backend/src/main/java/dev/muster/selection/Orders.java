package dev.muster.selection;

import dev.muster.graphql.RequestError;
import dev.muster.paging.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The grammar of {@code ContactOrder}: up to three fields, ties broken by age. */
@Component
public class Orders {

  private static final int MOST_FIELDS = 3;
  private static final List<Map<String, Object>> NEWEST_FIRST =
      List.of(Map.of("field", "CREATED_AT", "direction", "DESC"));

  private final Map<String, SortField> fields;
  private final Map<String, SortSource> sources;

  Orders(List<SortField> fields, List<SortSource> sources) {
    this.fields = fields.stream().collect(Collectors.toMap(SortField::name, Function.identity()));
    this.sources = sources.stream().collect(Collectors.toMap(SortSource::name, Function.identity()));
  }

  /**
   * The order that a caller asks for, the newest first without one.
   *
   * <p>Errors: {@link RequestError} with {@code TOO_MANY_ORDERS} above three fields, {@code ORDER} where one
   * names no field or two, or what is said of a field that is not there.
   */
  public Mono<Order> order(@Nullable List<Map<String, Object>> asked) {
    List<Map<String, Object>> wanted = asked == null || asked.isEmpty() ? NEWEST_FIRST : asked;
    if (wanted.size() > MOST_FIELDS) {
      return Mono.error(
          RequestError.badRequest("TOO_MANY_ORDERS", "A list is sorted by at most three fields."));
    }
    return Flux.fromIterable(wanted).concatMap(this::step).collectList().map(Orders::total);
  }

  /** The names of all fields, which must be those of the schema. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** A field with its direction. */
  private record Step(SortField field, boolean descending) {

    List<Order.Term> terms() {
      return field.keys().stream()
          .map(key -> descending ? Order.descending(key.sql(), key.type()) : key)
          .toList();
    }

    String name() {
      return field.name() + (descending ? " down" : " up");
    }
  }

  private static Order total(List<Step> steps) {
    List<Order.Term> terms = new ArrayList<>();
    steps.forEach(step -> terms.addAll(step.terms()));
    terms.add(new Order.Term("c.id", "uuid", steps.getLast().descending()));
    return new Order(
        "contacts by " + steps.stream().map(Step::name).collect(Collectors.joining(", ")), terms);
  }

  private Mono<Step> step(Map<String, Object> one) {
    boolean descending = "DESC".equals(String.valueOf(one.get("direction")));
    List<String> named =
        one.keySet().stream().filter(name -> !name.equals("direction") && one.get(name) != null).toList();
    if (named.size() != 1) {
      throw RequestError.badRequest("ORDER", "Each step of an order names exactly one field.");
    }
    return field(named.getFirst(), String.valueOf(one.get(named.getFirst())))
        .map(field -> new Step(field, descending));
  }

  private Mono<SortField> field(String input, String value) {
    SortSource source = sources.get(input);
    if (source != null) {
      return source.field(value);
    }
    SortField field = fields.get(value);
    if (field == null) {
      throw new IllegalStateException("No feature contributes the order field " + value);
    }
    return Mono.just(field);
  }
}
