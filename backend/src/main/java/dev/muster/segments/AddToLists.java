package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.bulk.BulkAction;
import dev.muster.bulk.Change;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts contacts on contact lists. Takes none off. */
@Component
class AddToLists implements BulkAction<Membership.Input> {

  /** Before and after are those of the action's lists that a contact is on; a list may be gone by now. */
  private static final String CHANGE =
      """
      wanted AS (
        SELECT s.id, named.name
        FROM unnest(?::uuid[], ?::text[]) AS named (id, name) JOIN saved_list s ON s.id = named.id),
      added AS (
        INSERT INTO contact_list_member (list_id, contact_id)
        SELECT wanted.id, chunk.contact_id FROM wanted, chunk
        ON CONFLICT DO NOTHING RETURNING list_id, contact_id),
      named AS (
        SELECT added.contact_id, wanted.name, wanted.id, true AS is_new
        FROM added JOIN wanted ON wanted.id = added.list_id
        UNION ALL
        SELECT had.contact_id, wanted.name, wanted.id, false
        FROM contact_list_member had JOIN wanted ON wanted.id = had.list_id
        WHERE had.contact_id = ANY (ARRAY(SELECT contact_id FROM chunk))),
      change AS (
        SELECT contact_id, 'SUCCEEDED' AS outcome, NULL AS code, NULL AS message, 'lists' AS field,
          coalesce(jsonb_agg(name ORDER BY name) FILTER (WHERE NOT is_new), '[]') AS before,
          jsonb_agg(name ORDER BY name) AS after,
          jsonb_build_object('added', jsonb_agg(id) FILTER (WHERE is_new), 'removed', '[]'::jsonb) AS links
        FROM named GROUP BY contact_id HAVING bool_or(is_new))
      """;

  private final Membership membership;

  AddToLists(Membership membership) {
    this.membership = membership;
  }

  @Override
  public String name() {
    return "addToLists";
  }

  @Override
  public Class<Membership.Input> parameters() {
    return Membership.Input.class;
  }

  @Override
  public Mono<Membership.Input> prepare(Membership.Input input, Caller caller) {
    return membership.prepare(input, caller);
  }

  @Override
  public Change change(Membership.Input input) {
    return Change.ofRelated(CHANGE, input.uuids(), input.shown());
  }

  @Override
  public Change undo(Membership.Input input, UUID action) {
    return Membership.LINKS.undo(action);
  }
}
