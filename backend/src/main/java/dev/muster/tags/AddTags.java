package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.bulk.BulkAction;
import dev.muster.bulk.Change;
import dev.muster.bulk.Links;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives contacts tags, which are made when they are new. Takes none away. */
@Component
class AddTags implements BulkAction<AddTags.Input> {

  /**
   * Before and after are all of a contact's tags by name; the names are those of the moment. A tag that was
   * merged while the action waits is its survivor, one that was deleted is none.
   */
  private static final String CHANGE =
      """
      added AS (
        INSERT INTO contact_tag (contact_id, tag_id)
        SELECT chunk.contact_id, wanted.id
        FROM chunk, (
          SELECT DISTINCT t.id FROM unnest(?::uuid[]) AS w (id)
            LEFT JOIN tag_alias a ON a.id = w.id
            JOIN tag t ON t.id = coalesce(a.tag_id, w.id)) AS wanted
        ON CONFLICT DO NOTHING RETURNING contact_id, tag_id),
      named AS (
        SELECT added.contact_id, tag.name, tag.id, true AS is_new FROM added JOIN tag ON tag.id = added.tag_id
        UNION ALL
        SELECT had.contact_id, tag.name, tag.id, false
        FROM contact_tag had JOIN tag ON tag.id = had.tag_id
        WHERE had.contact_id = ANY (ARRAY(SELECT contact_id FROM chunk))),
      change AS (
        SELECT contact_id, 'SUCCEEDED' AS outcome, NULL AS code, NULL AS message, 'tags' AS field,
          coalesce(jsonb_agg(name ORDER BY name) FILTER (WHERE NOT is_new), '[]') AS before,
          jsonb_agg(name ORDER BY name) AS after,
          jsonb_build_object('added', jsonb_agg(id) FILTER (WHERE is_new), 'removed', '[]'::jsonb) AS links
        FROM named GROUP BY contact_id HAVING bool_or(is_new))
      """;

  private static final Links TAGS = new Links("contact_tag", "tag_id", "tag", "other.name", "tags");

  private final Tags tags;

  AddTags(Tags tags) {
    this.tags = tags;
  }

  /**
   * Which tags.
   *
   * @param tags their names or ids
   * @param ids the tags themselves, once the action is accepted
   */
  record Input(List<String> tags, @Nullable List<UUID> ids) {}

  @Override
  public String name() {
    return "addTags";
  }

  @Override
  public Class<Input> parameters() {
    return Input.class;
  }

  @Override
  public Mono<Input> prepare(Input input, Caller caller) {
    TagNames names = TagNames.required(input.tags());
    return tags.named(names)
        .map(found -> found.values().stream().map(Tag::uuid).distinct().toList())
        .map(ids -> new Input(names.names(), ids));
  }

  @Override
  public Change change(Input input) {
    List<UUID> wanted = input.ids() == null ? List.of() : input.ids();
    return Change.ofRelated(CHANGE, (Object) wanted.toArray(UUID[]::new));
  }

  @Override
  public Change undo(Input input, UUID action) {
    return TAGS.undo(action);
  }

  @Override
  public boolean asksForName() {
    return true;
  }
}
