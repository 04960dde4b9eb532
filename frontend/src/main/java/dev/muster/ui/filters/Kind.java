package dev.muster.ui.filters;

import static dev.muster.ui.filters.Operator.fixed;
import static dev.muster.ui.filters.Operator.of;

import java.util.Arrays;
import java.util.List;

/**
 * What a field is like, and so how it can be compared. The first operator is the one that is offered first.
 */
enum Kind {
  TEXT(
      of("contains", Shape.TEXT, "contains"),
      of("contains", Shape.TEXT, "contains").not("containsNot"),
      of("startsWith", Shape.TEXT, "startsWith"),
      of("eq", Shape.TEXT, "eq"),
      of("in", Shape.TEXTS, "in"),
      of("in", Shape.TEXTS, "in").not("inNot"),
      Words.EMPTY,
      Words.FILLED),
  CHOICE(Words.ANY_OF, Words.ANY_OF.not("noneOf"), Words.EMPTY, Words.FILLED),
  /** One that is never empty. */
  CERTAIN_CHOICE(Words.ANY_OF, Words.ANY_OF.not("noneOf")),
  CUSTOM_CHOICE(
      of("anyOf", Shape.CHOICES, "any"),
      of("allOf", Shape.CHOICES, "all"),
      of("noneOf", Shape.CHOICES, "none"),
      Words.EMPTY,
      Words.FILLED),
  WHOLE(
      of("between", Shape.WHOLE_RANGE, "between"),
      of("gte", Shape.WHOLE, "gte"),
      of("lte", Shape.WHOLE, "lte"),
      of("gt", Shape.WHOLE, "gt"),
      of("lt", Shape.WHOLE, "lt"),
      of("equals", Shape.WHOLE, "eq"),
      Words.EMPTY,
      Words.FILLED),
  DECIMAL(
      of("between", Shape.DECIMAL_RANGE, "between"),
      of("gte", Shape.DECIMAL, "gte"),
      of("lte", Shape.DECIMAL, "lte"),
      of("gt", Shape.DECIMAL, "gt"),
      of("lt", Shape.DECIMAL, "lt"),
      of("equals", Shape.DECIMAL, "eq"),
      Words.EMPTY,
      Words.FILLED),
  MOMENT(
      of("withinLast", Shape.DAYS, "withinLast"),
      of("olderThan", Shape.DAYS, "olderThan"),
      of("fromTo", Shape.MOMENT_RANGE, "between"),
      of("from", Shape.MOMENT, "gte"),
      of("before", Shape.MOMENT, "lt"),
      Words.EMPTY,
      Words.FILLED),
  /** A moment that every contact has. */
  CERTAIN_MOMENT(
      of("withinLast", Shape.DAYS, "withinLast"),
      of("olderThan", Shape.DAYS, "olderThan"),
      of("fromTo", Shape.MOMENT_RANGE, "between"),
      of("from", Shape.MOMENT, "gte"),
      of("before", Shape.MOMENT, "lt")),
  DAY(
      of("fromTo", Shape.DAY_RANGE, "between"),
      of("from", Shape.DAY, "gte"),
      of("upTo", Shape.DAY, "lte"),
      of("after", Shape.DAY, "gt"),
      of("before", Shape.DAY, "lt"),
      of("on", Shape.DAY, "eq"),
      Words.EMPTY,
      Words.FILLED),
  TRUTH(fixed("yes", true, "boolean"), fixed("no", false, "boolean"), Words.EMPTY, Words.FILLED),
  COMPANY(
      Words.ONE_OF,
      Words.ONE_OF.not("noneOf"),
      of("contains", Shape.TEXT, "name", "contains"),
      Words.EMPTY,
      Words.FILLED),
  OWNER(
      Words.ONE_OF,
      fixed("isMe", true, "isMe"),
      Words.ONE_OF.not("noneOf"),
      fixed("isNotMe", false, "isMe"),
      Words.EMPTY,
      Words.FILLED),
  TEAM(
      of("anyOf", Shape.THINGS, "any"),
      fixed("isMe", true, "isMe"),
      of("noneOf", Shape.THINGS, "none"),
      fixed("isNotMe", false, "isMe"),
      Words.EMPTY,
      Words.FILLED),
  TAGS(
      of("anyOf", Shape.THINGS, "any"),
      of("allOf", Shape.THINGS, "all"),
      of("noneOf", Shape.THINGS, "none"),
      of("under", Shape.THINGS, "under"),
      of("under", Shape.THINGS, "under").not("notUnder"),
      Words.EMPTY,
      Words.FILLED),
  LISTS(
      of("anyOf", Shape.THINGS, "any"),
      of("allOf", Shape.THINGS, "all"),
      of("noneOf", Shape.THINGS, "none"),
      Words.EMPTY,
      Words.FILLED),
  /** Sets of contacts that are worked out, not kept. */
  SETS(of("anyOf", Shape.THINGS, "any"), of("noneOf", Shape.THINGS, "none")),
  /** A person or contact in a custom field. */
  REFERENCE(Words.ONE_OF, Words.ONE_OF.not("noneOf"), Words.EMPTY, Words.FILLED),
  EVENT(of("happened", Shape.EVENT), of("happened", Shape.EVENT).not("happenedNot"));

  private final List<Operator> operators;

  Kind(Operator... operators) {
    this.operators = List.copyOf(Arrays.asList(operators));
  }

  List<Operator> operators() {
    return operators;
  }

  /** Operators that several kinds have. */
  private static final class Words {
    static final Operator EMPTY = fixed("empty", true, "isEmpty");
    static final Operator FILLED = fixed("filled", false, "isEmpty");
    static final Operator ANY_OF = of("anyOf", Shape.CHOICES, "in");
    static final Operator ONE_OF = of("anyOf", Shape.THINGS, "id", "in");
  }
}
