package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The grammar of {@code ContactFilter}: and, or, not, and the fields that features contribute. */
@Component
public class Filters {

  private static final int DEEPEST = 10;
  private static final int MOST_CONDITIONS = 200;

  private final FilterFields fields;

  Filters(FilterFields fields) {
    this.fields = fields;
  }

  /**
   * The condition over {@code contact c} that a filter stands for; everything without one.
   *
   * <p>Errors: {@link RequestError} with {@code FILTER_TOO_LARGE} beyond 10 levels or 200 conditions, or what
   * a field says of its operators.
   */
  public Mono<Where> where(@Nullable Map<String, Object> filter, Caller caller) {
    return filter == null
        ? Mono.just(Where.all())
        : Evaluation.of(Mono.defer(() -> new Reading(caller).object(filter, 1)));
  }

  /** The names of all fields, which must be those of the schema. */
  public java.util.Set<String> names() {
    return fields.names();
  }

  /** One filter being read, with what it has used up of its bounds. */
  private final class Reading {

    private final Caller caller;
    private int conditions;

    private Reading(Caller caller) {
      this.caller = caller;
    }

    private Mono<Where> object(Map<String, Object> filter, int level) {
      if (level > DEEPEST) {
        throw tooLarge("is nested more than 10 levels deep");
      }
      List<Mono<Where>> conditions = new ArrayList<>();
      filter.forEach((name, value) -> {
        if (value != null) {
          conditions.add(condition(name, value, level));
        }
      });
      return all(conditions).map(Where::and);
    }

    private Mono<Where> condition(String name, Object value, int level) {
      return switch (name) {
        case "and" -> all(objects(value, level)).map(Where::and);
        case "or" -> all(objects(value, level)).map(Where::or);
        case "not" -> object(Operators.object(value), level + 1).map(Where::not);
        default -> field(name, Operators.object(value));
      };
    }

    private List<Mono<Where>> objects(Object value, int level) {
      List<Mono<Where>> parts = new ArrayList<>();
      for (Object part : (List<?>) value) {
        count();
        parts.add(object(Operators.object(part), level + 1));
      }
      return parts;
    }

    private Mono<Where> field(String name, Map<String, Object> operators) {
      count();
      return fields.named(name).where(operators, caller);
    }

    /** One after the other: within a transaction there is but one connection. */
    private static Mono<List<Where>> all(List<Mono<Where>> parts) {
      return Flux.concat(parts).collectList();
    }

    private void count() {
      if (++conditions > MOST_CONDITIONS) {
        throw tooLarge("has more than 200 conditions");
      }
    }
  }

  private static RequestError tooLarge(String how) {
    return RequestError.badRequest("FILTER_TOO_LARGE", "The filter " + how + ".");
  }
}
