package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.graphql.RequestError;
import dev.muster.sql.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The grammar of {@code ContactFilter}: and, or, not, and the fields that features contribute. */
@Component
public class Filters {

  private static final int DEEPEST = 10;
  private static final int MOST_CONDITIONS = 200;

  private final Map<String, FilterField> fields;

  Filters(List<FilterField> fields) {
    this.fields = fields.stream().collect(Collectors.toMap(FilterField::name, Function.identity()));
  }

  /**
   * The condition over {@code contact c} that a filter stands for; everything without one.
   *
   * @throws RequestError {@code FILTER_TOO_LARGE} beyond 10 levels or 200 conditions
   */
  public Where where(@Nullable Map<String, Object> filter, Caller caller) {
    return filter == null ? Where.all() : new Reading(caller).object(filter, 1);
  }

  /** The names of all fields, which must be those of the schema. */
  public java.util.Set<String> names() {
    return fields.keySet();
  }

  /** One filter being read, with what it has used up of its bounds. */
  private final class Reading {

    private final Caller caller;
    private int conditions;

    private Reading(Caller caller) {
      this.caller = caller;
    }

    private Where object(Map<String, Object> filter, int level) {
      if (level > DEEPEST) {
        throw tooLarge("is nested more than 10 levels deep");
      }
      return Operators.all(filter, (name, value) -> condition(name, value, level));
    }

    private Where condition(String name, Object value, int level) {
      return switch (name) {
        case "and" -> Where.and(objects(value, level));
        case "or" -> Where.or(objects(value, level));
        case "not" -> object(Operators.object(value), level + 1).not();
        default -> field(name, Operators.object(value));
      };
    }

    private List<Where> objects(Object value, int level) {
      List<Where> parts = new ArrayList<>();
      for (Object part : (List<?>) value) {
        count();
        parts.add(object(Operators.object(part), level + 1));
      }
      return parts;
    }

    private Where field(String name, Map<String, Object> operators) {
      count();
      FilterField field = fields.get(name);
      if (field == null) {
        throw new IllegalStateException("No feature contributes the filter field " + name);
      }
      return field.where(operators, caller);
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
