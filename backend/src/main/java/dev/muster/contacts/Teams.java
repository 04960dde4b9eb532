package dev.muster.contacts;

import dev.muster.access.User;
import dev.muster.activities.FieldChange;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import dev.muster.policy.Policies;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Who looks after contacts beside their owners. The owner may be in the team as well; one does not end the
 * other.
 */
@Controller
class Teams implements RelatedFields {

  private static final String FIELD = "teamIds";
  private static final int MOST = 50;
  private static final String OF_CONTACTS =
      """
      SELECT ct.contact_id, u.id, u.name, u.email FROM contact_team ct JOIN app_user u ON u.id = ct.user_id
      WHERE ct.contact_id = ANY (?) ORDER BY folded(u.name), u.id
      """;
  private static final String PEOPLE = "SELECT id FROM app_user WHERE id = ANY (?) AND kind = 'USER'";
  private static final String ADD =
      "INSERT INTO contact_team (contact_id, user_id) SELECT ?, u FROM unnest(?::uuid[]) AS u ON CONFLICT DO NOTHING";
  private static final String REMOVE_OTHERS =
      "DELETE FROM contact_team WHERE contact_id = ? AND user_id <> ALL (?)";

  private final DatabaseClient database;
  private final Policies policies;

  Teams(DatabaseClient database, Policies policies) {
    this.database = database;
    this.policies = policies;
  }

  private record Member(UUID contact, User user) {}

  @BatchMapping(typeName = "Contact")
  Mono<Map<Contact, List<User>>> team(List<Contact> contacts) {
    return members(contacts.stream().map(Contact::uuid).toList())
        .map(teams -> {
          Map<Contact, List<User>> each = new HashMap<>();
          contacts.forEach(contact -> each.put(contact, users(teams.get(contact.uuid()))));
          return each;
        });
  }

  @Override
  public Set<String> fields() {
    return Set.of(FIELD);
  }

  @Override
  public Mono<List<FieldChange>> changes(Edit edit) {
    return Mono.fromSupplier(() -> ids(edit))
        .zipWith(members(List.of(edit.contact())))
        .flatMap(both -> changes(both.getT1(), ids(users(both.getT2().get(edit.contact())))));
  }

  private Mono<List<FieldChange>> changes(Set<UUID> wanted, Set<UUID> current) {
    return wanted.equals(current)
        ? Mono.just(List.of())
        : check(added(wanted, current))
            .thenReturn(List.of(new FieldChange(FIELD, shown(current), shown(wanted))));
  }

  @Override
  public Mono<Void> write(Edit edit) {
    UUID[] users = ids(edit).toArray(UUID[]::new);
    return Query.of(REMOVE_OTHERS, edit.contact(), users)
        .update(database)
        .then(Query.of(ADD, edit.contact(), users).update(database))
        .then();
  }

  private static Set<UUID> ids(List<User> users) {
    return users.stream().map(User::uuid).collect(Collectors.toSet());
  }

  private static Set<UUID> ids(Edit edit) {
    Object written = edit.input().get(FIELD);
    List<?> list = written == null ? List.of() : (List<?>) written;
    Set<UUID> ids = new LinkedHashSet<>();
    list.forEach(id -> ids.add(User.PREFIX.find(id.toString()).orElseThrow(Teams::unknown)));
    if (ids.size() > MOST) {
      String message = "A team has at most " + MOST + " members, not " + ids.size() + ".";
      throw new Refusal(UserError.of("TOO_MANY", message, "input", FIELD));
    }
    return ids;
  }

  private static Set<UUID> added(Set<UUID> wanted, Collection<UUID> current) {
    Set<UUID> added = new LinkedHashSet<>(wanted);
    added.removeAll(current);
    return added;
  }

  /** Whoever is in a team already may stay, whatever the setting says by now. */
  private Mono<Void> check(Set<UUID> added) {
    if (added.isEmpty()) {
      return Mono.empty();
    }
    return policies
        .value(OwnersPolicy.MODE)
        .doOnNext(Teams::refuseAlone)
        .thenMany(
            Query.of(PEOPLE, (Object) added.toArray(UUID[]::new))
                .list(database, row -> Rows.required(row, 0, UUID.class)))
        .count()
        .doOnNext(known -> {
          if (known < added.size()) {
            throw unknown();
          }
        })
        .then();
  }

  private static void refuseAlone(OwnersPolicy.Mode mode) {
    if (mode == OwnersPolicy.Mode.SINGLE) {
      String message = "In this workspace a contact has one owner and no team.";
      throw new Refusal(UserError.byPolicy("POLICY", OwnersPolicy.MODE.name(), message, "input", FIELD));
    }
  }

  private static Refusal unknown() {
    return new Refusal(UserError.of("NOT_FOUND", "There is no such person.", "input", FIELD));
  }

  private Mono<Map<UUID, Collection<Member>>> members(List<UUID> contacts) {
    return Query.of(OF_CONTACTS, (Object) contacts.toArray(UUID[]::new))
        .list(database, Teams::member)
        .collectMultimap(Member::contact);
  }

  private static Member member(Row row) {
    return new Member(
        Rows.required(row, 0, UUID.class),
        new User(
            Rows.required(row, 1, UUID.class),
            Rows.required(row, 2, String.class),
            Rows.optional(row, 3, String.class)));
  }

  private static List<User> users(@Nullable Collection<Member> members) {
    return members == null ? List.of() : members.stream().map(Member::user).toList();
  }

  private static List<String> shown(Collection<UUID> users) {
    return users.stream().map(User.PREFIX::id).sorted().toList();
  }
}
