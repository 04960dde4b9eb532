package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the end of tags does to the contacts that have them, in one statement however many they are. */
@Component
class TaggedContacts {

  /** In the order of ids, as bulk actions do it, so that nobody waits for each other in a circle. */
  private static final String LOCK =
      """
      SELECT FROM contact WHERE id = ANY (ARRAY(SELECT contact_id FROM contact_tag WHERE tag_id = ANY (?)))
      ORDER BY id FOR NO KEY UPDATE
      """;

  /** After the contacts, again as bulk actions do it: nobody gives these to a contact any more. */
  private static final String LOCK_TAGS = "SELECT FROM tag WHERE id = ANY (?) ORDER BY id FOR UPDATE";

  private static final String REPLACE =
      """
      WITH ended AS (SELECT * FROM unnest(?::uuid[], ?::uuid[]) AS e (gone, kept)),
      removed AS (
        DELETE FROM contact_tag ct USING ended WHERE ct.tag_id = ended.gone RETURNING ct.contact_id, ended.kept),
      added AS (
        INSERT INTO contact_tag (contact_id, tag_id)
        SELECT DISTINCT contact_id, kept FROM removed WHERE kept IS NOT NULL
        ON CONFLICT DO NOTHING),
      change AS (
        SELECT ct.contact_id, jsonb_agg(DISTINCT t.name) AS before,
          coalesce(jsonb_agg(DISTINCT CASE WHEN ended.gone IS NULL THEN t.name ELSE k.name END)
            FILTER (WHERE ended.gone IS NULL OR k.id IS NOT NULL), '[]') AS after
        FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id
          LEFT JOIN ended ON ended.gone = ct.tag_id LEFT JOIN tag k ON k.id = ended.kept
        WHERE ct.contact_id IN (SELECT contact_id FROM removed)
        GROUP BY ct.contact_id),
      raised AS (
        UPDATE contact SET version = version + 1, updated_at = now()
        FROM change WHERE contact.id = change.contact_id
        RETURNING contact.id),
      recorded AS (
        INSERT INTO audit (contact_id, actor_id, actor_name, action, field, before, after)
        SELECT change.contact_id, ?, ?, ?, 'tags', change.before, change.after FROM change)
      SELECT count(*)::int FROM raised
      """;
  private static final String COUNT =
      "SELECT count(DISTINCT contact_id)::int FROM contact_tag WHERE tag_id = ANY (?)";

  private final DatabaseClient database;

  TaggedContacts(DatabaseClient database) {
    this.database = database;
  }

  /** How many contacts have any of these tags. */
  Mono<Integer> count(Collection<UUID> tags) {
    return Query.of(COUNT, (Object) tags.toArray(UUID[]::new))
        .first(database, row -> Rows.required(row, 0, Integer.class));
  }

  /** Takes these tags away. */
  Mono<Integer> untag(Collection<UUID> gone, String action, Caller caller) {
    return replace(gone.toArray(UUID[]::new), new UUID[gone.size()], action, caller);
  }

  /** Gives whoever has an ended tag its survivor instead. */
  Mono<Integer> replace(Map<UUID, UUID> survivors, String action, Caller caller) {
    UUID[] gone = survivors.keySet().toArray(UUID[]::new);
    return replace(gone, survivors.values().toArray(UUID[]::new), action, caller);
  }

  private Mono<Integer> replace(UUID[] gone, UUID[] kept, String action, Caller caller) {
    return Query.of(LOCK, (Object) gone)
        .update(database)
        .then(Query.of(LOCK_TAGS, (Object) gone).update(database))
        .then(
            Query.of(REPLACE, gone, kept, caller.id(), caller.name(), action)
                .first(database, row -> Rows.required(row, 0, Integer.class)));
  }
}
