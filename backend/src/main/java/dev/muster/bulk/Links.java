package dev.muster.bulk;

import dev.muster.sql.Query;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A table of pairs, a contact and something that it is linked to, which actions add to and take from.
 *
 * <p>Such an action says in {@code change.links} which pairs it added and which it removed, by the ids of
 * what the contact is linked to: {@code {"added": [...], "removed": [...]}}. From that it can be taken back
 * exactly, whatever the names have become.
 *
 * @param table the table of pairs, which has a {@code contact_id}
 * @param column the other column of the pair
 * @param target the table that the other column refers to by its {@code id}
 * @param name what the audit calls a row of it, a constant expression over {@code other}
 * @param field the schema's name for it
 */
public record Links(String table, String column, String target, String name, String field) {

  private static final String BACK =
      """
      recorded AS (
        SELECT a.contact_id, a.links FROM chunk JOIN audit a ON a.contact_id = chunk.contact_id
        WHERE a.bulk_action_id = ?),
      parted AS (
        DELETE FROM %1$s pair USING recorded
        WHERE pair.contact_id = recorded.contact_id AND recorded.links -> 'added' @> to_jsonb(pair.%2$s)
        RETURNING pair.contact_id, pair.%2$s AS target),
      rejoined AS (
        INSERT INTO %1$s (contact_id, %2$s)
        SELECT recorded.contact_id, other.id
        FROM recorded CROSS JOIN LATERAL jsonb_array_elements_text(recorded.links -> 'removed') AS removed (id)
        JOIN %3$s other ON other.id = removed.id::uuid
        ON CONFLICT DO NOTHING RETURNING contact_id, %2$s AS target),
      turned AS (
        SELECT contact_id, target, false AS is_new FROM parted
        UNION ALL SELECT contact_id, target, true FROM rejoined),
      change AS (
        SELECT turned.contact_id, 'SUCCEEDED' AS outcome, NULL AS code, NULL AS message, ? AS field,
          coalesce(jsonb_agg(%4$s ORDER BY %4$s) FILTER (WHERE NOT is_new), '[]') AS before,
          coalesce(jsonb_agg(%4$s ORDER BY %4$s) FILTER (WHERE is_new), '[]') AS after,
          jsonb_build_object(
            'added', coalesce(jsonb_agg(target) FILTER (WHERE is_new), '[]'),
            'removed', coalesce(jsonb_agg(target) FILTER (WHERE NOT is_new), '[]')) AS links
        FROM turned JOIN %3$s other ON other.id = turned.target GROUP BY turned.contact_id
        UNION ALL
        SELECT contact_id, 'SKIPPED', 'CHANGED_SINCE', 'It was changed again after the action.', ?,
          NULL, NULL, NULL
        FROM recorded WHERE NOT EXISTS (SELECT FROM turned WHERE turned.contact_id = recorded.contact_id))
      """;

  public Links {
    Stream.of(table, column, target).forEach(Change::checked);
  }

  /** What takes an action back that added or removed such pairs, or that took one back. */
  public Change undo(UUID action) {
    return new Change(Query.of(BACK.formatted(table, column, target, name), action, field, field), false);
  }
}
