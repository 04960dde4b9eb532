package dev.muster.bulk;

import dev.muster.sql.Query;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an action does to the contacts of one chunk: common table expressions, the last of them named {@code
 * change}.
 *
 * <p>They read the contacts' ids from {@code chunk (contact_id)}; the contacts are locked and visible to the
 * runner. {@code change} has these columns, and at most one row a contact; contacts without one were as asked
 * already:
 *
 * <ul>
 *   <li>{@code contact_id uuid}
 *   <li>{@code outcome text}: SUCCEEDED, SKIPPED or FAILED
 *   <li>{@code code text}, {@code message text}: why it was skipped or failed; else null
 *   <li>{@code field text}, {@code before jsonb}, {@code after jsonb}: what changed, for results, audit and
 *       undo
 *   <li>{@code links jsonb}: which {@link Links} were added and removed; null for anything else
 * </ul>
 *
 * @param steps {@code name AS (…), …, change AS (…)}
 * @param raisesVersion whether they raise {@code version} and set {@code updated_at} of the contacts they
 *     change; otherwise the engine does
 */
public record Change(Query steps, boolean raisesVersion) {

  private static final Pattern COLUMN = Pattern.compile("[a-z_]+");
  private static final String OF_COLUMN =
      """
      changed AS (
        UPDATE contact SET %1$s = ?, version = version + 1, updated_at = now()
        FROM chunk WHERE contact.id = chunk.contact_id AND contact.%1$s IS DISTINCT FROM ?
        RETURNING contact.id, old.%1$s AS before, new.%1$s AS after),
      change AS (
        SELECT id AS contact_id, 'SUCCEEDED' AS outcome, NULL AS code, NULL AS message,
          ? AS field, to_jsonb(before) AS before, to_jsonb(after) AS after, NULL::jsonb AS links
        FROM changed)
      """;
  private static final String OF_COLUMN_BACK =
      """
      recorded AS (
        SELECT a.contact_id, a.before, a.after FROM chunk JOIN audit a ON a.contact_id = chunk.contact_id
        WHERE a.bulk_action_id = ?),
      restored AS (
        UPDATE contact SET version = version + 1, updated_at = now(),
          %1$s = (jsonb_populate_record(NULL::contact, jsonb_build_object('%1$s', recorded.before))).%1$s
        FROM recorded
        WHERE contact.id = recorded.contact_id AND to_jsonb(contact.%1$s) IS NOT DISTINCT FROM recorded.after
        RETURNING contact.id, old.%1$s AS before, new.%1$s AS after),
      change AS (
        SELECT id AS contact_id, 'SUCCEEDED' AS outcome, NULL AS code, NULL AS message,
          ? AS field, to_jsonb(before) AS before, to_jsonb(after) AS after, NULL::jsonb AS links
        FROM restored
        UNION ALL
        SELECT contact_id, 'SKIPPED', 'CHANGED_SINCE', 'The field was changed again after the action.', ?,
          NULL, NULL, NULL
        FROM recorded WHERE NOT EXISTS (SELECT FROM restored WHERE restored.id = recorded.contact_id))
      """;

  /**
   * Gives a column of {@code contact} this value, in one statement.
   *
   * @param column a constant of the code
   * @param field the column's name in the schema
   * @param value the new value, or {@code Parameters.in(type)} for none
   */
  public static Change ofColumn(String column, String field, Object value) {
    return new Change(Query.of(OF_COLUMN.formatted(checked(column)), value, value, field), true);
  }

  /**
   * Gives a column of {@code contact} the value that it had before an action, where it still has the one that
   * the action gave it.
   */
  public static Change ofColumnBack(String column, String field, UUID action) {
    return new Change(Query.of(OF_COLUMN_BACK.formatted(checked(column)), action, field, field), true);
  }

  /** Changes something that belongs to the contacts but lies in other tables. */
  public static Change ofRelated(String steps, Object... binds) {
    return new Change(Query.of(steps, binds), false);
  }

  static String checked(String column) {
    if (!COLUMN.matcher(column).matches()) {
      throw new IllegalArgumentException("no name of a column: " + column);
    }
    return column;
  }
}
