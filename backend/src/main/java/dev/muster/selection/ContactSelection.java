package dev.muster.selection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which contacts something is for, as {@code ContactSelection} of the schema says it. */
public sealed interface ContactSelection {

  /** These contacts, by their public ids. */
  record Ids(List<String> ids) implements ContactSelection {
    public Ids {
      ids = List.copyOf(ids);
    }
  }

  /** All that a list with this filter and search shows. */
  record Matching(@Nullable Map<String, Object> filter, @Nullable String search)
      implements ContactSelection {}

  /**
   * All of something that was saved.
   *
   * @param kind the filter field that finds it: {@code list}, {@code smartList} or {@code segment}
   */
  record Saved(String kind, String id) implements ContactSelection {}

  /** Rows of a list, counted from 1, both ends included. */
  record Rows(Matching list, @Nullable List<Map<String, Object>> orderBy, int from, int to)
      implements ContactSelection {}

  /** One selection without others. */
  record Except(ContactSelection from, List<ContactSelection> minus) implements ContactSelection {
    public Except {
      minus = List.copyOf(minus);
    }
  }

  /** The same without contacts that were taken out one by one: what had been selected before. */
  default ContactSelection withoutTicks() {
    return this instanceof Except(ContactSelection from, List<ContactSelection> minus)
            && minus.stream().allMatch(Ids.class::isInstance)
        ? from.withoutTicks()
        : this;
  }

  /** Reads the argument; the schema has checked that it is exactly one of these. */
  static ContactSelection of(Map<String, Object> argument) {
    Map.Entry<String, Object> one = argument.entrySet().iterator().next();
    return switch (one.getKey()) {
      case "ids" -> new Ids(Operators.list(one.getValue()));
      case "filter" -> new Matching(Operators.object(one.getValue()), null);
      case "matching" -> matching(Operators.object(one.getValue()));
      case "list", "smartList", "segment" -> new Saved(one.getKey(), one.getValue().toString());
      case "rows" -> rows(Operators.object(one.getValue()));
      case "except" -> except(Operators.object(one.getValue()));
      default -> throw Operators.unknown(one.getKey());
    };
  }

  private static Matching matching(Map<String, Object> value) {
    return new Matching(filter(value), (String) value.get("search"));
  }

  @SuppressWarnings("unchecked") // The schema has checked that it is a list of input objects.
  private static Rows rows(Map<String, Object> value) {
    List<Map<String, Object>> orderBy = (List<Map<String, Object>>) value.get("orderBy");
    return new Rows(matching(value), orderBy, number(value, "from"), number(value, "to"));
  }

  private static Except except(Map<String, Object> value) {
    List<?> minus = (List<?>) Operators.given(value, "minus");
    return new Except(
        of(Operators.object(Operators.given(value, "from"))),
        minus.stream().map(one -> of(Operators.object(one))).toList());
  }

  private static @Nullable Map<String, Object> filter(Map<String, Object> value) {
    return value.get("filter") == null ? null : Operators.object(value.get("filter"));
  }

  private static int number(Map<String, Object> value, String name) {
    return ((Number) Operators.given(value, name)).intValue();
  }
}
