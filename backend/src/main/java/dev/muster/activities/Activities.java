package dev.muster.activities;

import dev.muster.access.Caller;
import dev.muster.sql.Query;

/**
 * Happenings with a meaning of their own: part of the statement that writes what they are about.
 *
 * <p>The last one of a contact is its {@code lastActivityAt}; the last one by which somebody was in touch
 * with it is its {@code lastContactedAt}.
 */
public final class Activities {

  private static final String OF_STATEMENT =
      """
      INSERT INTO activity (contact_id, kind, at, actor_id, actor_name, action, subject_id, contacted)
      SELECT happening.contact_id, ?, happening.at, ?, ?, ?, happening.subject_id, happening.contacted
      FROM happening
      """;

  private Activities() {}

  /**
   * Records what a statement wrote, which has it as {@code happening (contact_id, at, subject_id,
   * contacted)}.
   *
   * @param kind the name of a {@link TimelineKind}
   * @param action the mutation's name
   */
  public static Query ofStatement(String kind, String action, Caller actor) {
    return Query.of(OF_STATEMENT, kind, actor.id(), actor.name(), action);
  }
}
