package dev.muster.activities;

import java.util.Set;

/**
 * A kind of entry in timelines: a value of {@code TimelineType} in the schema, told of by the feature that
 * makes such entries, as a bean.
 *
 * @param name the value's name
 * @param actions mutations whose changes in the audit are of this kind
 * @param fields fields whose changes in the audit are of this kind
 * @param happens whether it is recorded in {@link Activities}; the changes of its actions are not told again
 *     then
 */
public record TimelineKind(String name, Set<String> actions, Set<String> fields, boolean happens) {

  /** What is neither of another kind. */
  static final String CHANGE = "CHANGE";

  public TimelineKind {
    actions = Set.copyOf(actions);
    fields = Set.copyOf(fields);
  }

  /** Changes of these fields. */
  public static TimelineKind ofFields(String name, String... fields) {
    return new TimelineKind(name, Set.of(), Set.of(fields), false);
  }

  /** All changes by these mutations. */
  public static TimelineKind ofActions(String name, String... actions) {
    return new TimelineKind(name, Set.of(actions), Set.of(), false);
  }

  /** Happenings that these mutations record. */
  public static TimelineKind ofHappenings(String name, String... actions) {
    return new TimelineKind(name, Set.of(actions), Set.of(), true);
  }
}
