package dev.muster.graphql;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an object of a document costs, as far as the document alone tells; the variables of a request tell the
 * rest.
 *
 * @param conditions of {@code @skip} and {@code @include}; it counts where all hold
 * @param times how many such objects there are in one of what is around it
 * @param points of one of them alone
 * @param within the objects in it
 */
record CostShape(List<Condition> conditions, Times times, int points, List<CostShape> within) {

  CostShape {
    conditions = List.copyOf(conditions);
    within = List.copyOf(within);
  }

  /** Points for these variables. No document within the limits of depth and fields makes it overflow. */
  long points(Variables variables) {
    for (Condition condition : conditions) {
      if (!condition.holds(variables)) {
        return 0;
      }
    }
    long one = points;
    for (CostShape shape : within) {
      one += shape.points(variables);
    }
    return one * times.in(variables);
  }

  /**
   * A condition on a variable.
   *
   * @param expected what it must be; any other value, and none, counts as the opposite
   */
  record Condition(String variable, boolean expected) {

    boolean holds(Variables variables) {
      return Boolean.TRUE.equals(variables.get(variable)) == expected;
    }
  }

  /**
   * A number, or what variables say instead.
   *
   * @param number where none of them says anything
   */
  record Times(int number, List<String> variables) {

    static final Times ONE = new Times(1, List.of());

    /** Lists that have no pages are taken for so long. */
    static final Times SHORT_LIST = new Times(10, List.of());

    private static final int LARGEST_PAGE = 100;

    Times {
      variables = List.copyOf(variables);
    }

    /** What cannot be a page's size is refused later, whatever it costs. */
    static Times of(BigInteger size) {
      return new Times(size.max(BigInteger.ONE).min(BigInteger.valueOf(LARGEST_PAGE)).intValue(), List.of());
    }

    int in(Variables said) {
      for (String variable : variables) {
        if (said.get(variable) instanceof Number size) {
          return Math.clamp(size.longValue(), 1, LARGEST_PAGE);
        }
      }
      return number;
    }
  }

  /** A request's variables as they came, and what the document says where they say nothing. */
  record Variables(Map<String, Object> given, Map<String, Object> defaults) {

    @Nullable Object get(String name) {
      Object value = given.get(name);
      return value != null || given.containsKey(name) ? value : defaults.get(name);
    }
  }
}
