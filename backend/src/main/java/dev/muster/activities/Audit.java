package dev.muster.activities;

import dev.muster.access.Caller;
import dev.muster.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what of which contact, and when. Only ever appended to. */
@Component
public class Audit {

  private static final String OF_ONE =
      """
      INSERT INTO audit (contact_id, actor_id, actor_name, action, field, before, after)
      SELECT ?, ?, ?, ?, change.field, nullif(change.before, 'null')::jsonb, nullif(change.after, 'null')::jsonb
      FROM unnest(?::text[], ?::text[], ?::text[]) AS change (field, before, after)
      """;
  private static final String OF_NEW =
      """
      INSERT INTO audit (contact_id, actor_id, actor_name, action, after)
      SELECT made.contact_id, ?, ?, ?, made.after::jsonb
      FROM unnest(?::uuid[], ?::text[]) AS made (contact_id, after)
      """;
  private static final String OF_MANY =
      """
      INSERT INTO audit (contact_id, actor_id, actor_name, action, bulk_action_id, field, before, after, links)
      SELECT change.contact_id, ?, ?, ?, ?, change.field, change.before, change.after, change.links
      FROM change WHERE change.outcome = 'SUCCEEDED'
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  Audit(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Records the change of one contact, in the transaction of the caller.
   *
   * @param action the mutation's name
   * @param changes only fields that really changed; of none nothing is recorded
   */
  public Mono<Void> record(Caller actor, String action, UUID contact, List<FieldChange> changes) {
    if (changes.isEmpty()) {
      return Mono.empty();
    }
    return Query.of(
            OF_ONE,
            contact,
            actor.id(),
            actor.name(),
            action,
            texts(changes, FieldChange::field),
            texts(changes, change -> json.writeValueAsString(change.before())),
            texts(changes, change -> json.writeValueAsString(change.after())))
        .update(database)
        .then();
  }

  /**
   * Records that contacts were made, in the transaction of the caller.
   *
   * @param action the mutation's name
   * @param values what they were made with, by the names of the schema, for each contact at the same place
   */
  public Mono<Void> recordNew(
      Caller actor, String action, List<UUID> contacts, List<Map<String, Object>> values) {
    String[] after = values.stream().map(json::writeValueAsString).toArray(String[]::new);
    return Query.of(OF_NEW, actor.id(), actor.name(), action, contacts.toArray(UUID[]::new), after)
        .update(database)
        .then();
  }

  /**
   * Records what a bulk action's statement changed: part of that same statement, which has the rows as {@code
   * change (contact_id, outcome, field, before, after)}.
   */
  public static Query ofBulk(UUID bulkAction, String action, UUID actor, String actorName) {
    return Query.of(OF_MANY, actor, actorName, action, bulkAction);
  }

  private static String[] texts(List<FieldChange> changes, Function<FieldChange, @Nullable String> text) {
    return changes.stream().map(text).toArray(String[]::new);
  }
}
