package dev.muster.tags;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.paging.Connection;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.policy.Policies;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import dev.muster.tags.TagPolicy.Freeform;
import io.r2dbc.spi.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tags of the workspace, and which contacts have them. */
@Component
public class Tags {

  private static final Order BY_NAME =
      new Order(
          "tags by name",
          List.of(Order.ascending("folded(t.name) COLLATE \"C\"", "text"), Order.ascending("t.id", "uuid")));
  private static final String BY_ID =
      """
      SELECT t.id, t.name FROM tag t
      WHERE t.id = coalesce((SELECT a.tag_id FROM tag_alias a WHERE a.id = ?::uuid), ?::uuid)
      """;
  private static final String MAKE_SKILLS =
      """
      INSERT INTO tag_group (id, name, kind, position)
      SELECT ?::uuid, 'Skills', 'FREE', count(*) FROM tag_group ON CONFLICT DO NOTHING
      """;
  private static final String MAKE_MISSING =
      """
      INSERT INTO tag (name, group_id) SELECT DISTINCT ON (lower(n)) n, ?::uuid FROM unnest(?::text[]) AS n
      ON CONFLICT (group_id, parent_id, lower(name)) DO NOTHING
      """;
  private static final String ATTACH =
      """
      INSERT INTO contact_tag (contact_id, tag_id)
      SELECT DISTINCT * FROM unnest(?::uuid[], ?::uuid[]) ON CONFLICT DO NOTHING
      """;
  private static final String OF_CONTACT =
      "SELECT t.id, t.name FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.contact_id = ?";
  private static final String REPLACE =
      """
      WITH gone AS (DELETE FROM contact_tag WHERE contact_id = ? AND tag_id <> ALL (?))
      INSERT INTO contact_tag (contact_id, tag_id) SELECT ?, unnest(?::uuid[]) ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;
  private final Pages pages;
  private final TagLookup lookup;
  private final Policies policies;

  Tags(DatabaseClient database, Pages pages, TagLookup lookup, Policies policies) {
    this.database = database;
    this.pages = pages;
    this.lookup = lookup;
    this.policies = policies;
  }

  /** Tags by name. */
  Mono<Connection<Tag>> page(TagListing which, PageArguments page) {
    Where where = which.where();
    return pages.page(new Pages.Listing<>("t.id, t.name", 2, "FROM tag t", where, BY_NAME, Tags::read), page);
  }

  /** The tag of this id, or the one that it was merged into. */
  public Mono<Tag> byId(UUID id) {
    return Query.of(BY_ID, id, id).first(database, Tags::read);
  }

  /**
   * The tags that a caller means, by what was written; names that fit none are made, where the workspace
   * wants new ones.
   *
   * <p>Errors: {@link Refusal} with {@code AMBIGUOUS} for a name that fits several, {@code NOT_FOUND} for the
   * id of none.
   */
  public Mono<Map<String, Tag>> named(TagNames tags) {
    return lookup
        .fitting(tags.names())
        .flatMap(fitting -> {
          List<String> missing = tags.names().stream().filter(name -> !fitting.containsKey(name)).toList();
          return missing.isEmpty()
              ? unambiguous(fitting)
              : make(missing).then(lookup.fitting(tags.names())).flatMap(this::unambiguous);
        });
  }

  private Mono<Void> make(List<String> names) {
    if (names.stream().anyMatch(name -> Tag.PREFIX.find(name).isPresent())) {
      return Mono.error(
          new Refusal(UserError.of("NOT_FOUND", "There is no tag with this id.", "input", "tags")));
    }
    return policies
        .value(TagPolicy.FREEFORM)
        .flatMap(freeform -> freeform == Freeform.ON ? make(null, names) : makeSkills(names))
        .then();
  }

  private Mono<Long> makeSkills(List<String> names) {
    return Query.of(MAKE_SKILLS, TagGroup.SKILLS).update(database).then(make(TagGroup.SKILLS, names));
  }

  private Mono<Long> make(@Nullable UUID group, List<String> names) {
    return Query.of(MAKE_MISSING, Query.value(group, UUID.class), names.toArray(String[]::new))
        .update(database);
  }

  private Mono<Map<String, Tag>> unambiguous(Map<String, List<Tag>> fitting) {
    Map<String, Tag> tags = new HashMap<>();
    fitting.forEach((name, found) -> tags.put(name, found.getFirst()));
    return Flux.fromIterable(fitting.entrySet())
        .filter(one -> one.getValue().size() > 1)
        .concatMap(one -> lookup.ambiguity(one.getKey(), one.getValue()))
        .map(message -> UserError.of("AMBIGUOUS", message, "input", "tags"))
        .collectList()
        .flatMap(errors -> errors.isEmpty() ? Mono.just(tags) : Mono.error(new Refusal(errors)));
  }

  /**
   * Gives contacts tags as {@link #named} finds or makes them; those that they have already stay.
   *
   * @param contacts a contact's id for each tag at the same place
   * @param written names or ids of tags
   */
  public Mono<Long> attach(List<UUID> contacts, List<String> written) {
    if (contacts.isEmpty()) {
      return Mono.just(0L);
    }
    return named(new TagNames(written.stream().distinct().toList()))
        .map(found -> written.stream().map(found::get).map(Tag::uuid).toArray(UUID[]::new))
        .flatMap(tags -> Query.of(ATTACH, contacts.toArray(UUID[]::new), tags).update(database));
  }

  /** The tags of a contact. */
  public Mono<List<Tag>> of(UUID contact) {
    return Query.of(OF_CONTACT, contact).list(database, Tags::read).collectList();
  }

  /** Gives a contact these tags and takes all others away. */
  public Mono<Void> replace(UUID contact, List<Tag> wanted) {
    UUID[] ids = wanted.stream().map(Tag::uuid).toArray(UUID[]::new);
    return Query.of(REPLACE, contact, ids, contact, ids).update(database).then();
  }

  static Tag read(Row row) {
    return new Tag(Rows.required(row, 0, UUID.class), Rows.required(row, 1, String.class));
  }
}
