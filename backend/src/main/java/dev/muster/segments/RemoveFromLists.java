package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.bulk.BulkAction;
import dev.muster.bulk.Change;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes contacts off contact lists. */
@Component
class RemoveFromLists implements BulkAction<Membership.Input> {

  /** Before are those of the action's lists that a contact was on, after is none of them. */
  private static final String CHANGE =
      """
      wanted AS (SELECT named.id, named.name FROM unnest(?::uuid[], ?::text[]) AS named (id, name)),
      removed AS (
        DELETE FROM contact_list_member m USING wanted, chunk
        WHERE m.list_id = wanted.id AND m.contact_id = chunk.contact_id
        RETURNING m.contact_id, wanted.name, wanted.id),
      change AS (
        SELECT contact_id, 'SUCCEEDED' AS outcome, NULL AS code, NULL AS message, 'lists' AS field,
          jsonb_agg(name ORDER BY name) AS before, '[]'::jsonb AS after,
          jsonb_build_object('added', '[]'::jsonb, 'removed', jsonb_agg(id)) AS links
        FROM removed GROUP BY contact_id)
      """;

  private final Membership membership;

  RemoveFromLists(Membership membership) {
    this.membership = membership;
  }

  @Override
  public String name() {
    return "removeFromLists";
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
