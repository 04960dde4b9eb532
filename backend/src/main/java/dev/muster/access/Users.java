package dev.muster.access;

import dev.muster.graphql.IdPrefix;
import dev.muster.paging.Connection;
import dev.muster.paging.NameSearch;
import dev.muster.paging.Order;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Pages;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import dev.muster.sql.Where;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The people who work here, as colleagues see them; API clients are none of them. */
@Component
public class Users implements NodeSource {

  private static final String BY_IDS =
      "SELECT id, name, email FROM app_user WHERE id = ANY (?) AND kind = 'USER'";
  private static final String ID = "SELECT id FROM app_user WHERE issuer = ? AND subject = ?";

  private static final Where AT_WORK = Where.of("u.kind = 'USER' AND u.active");
  private static final Order BY_NAME =
      new Order(
          "users by name",
          List.of(Order.ascending("folded(u.name) COLLATE \"C\"", "text"), Order.ascending("u.id", "uuid")));

  private final DatabaseClient database;
  private final AccessSql sql;
  private final Pages pages;

  Users(DatabaseClient database, AccessSql sql, Pages pages) {
    this.database = database;
    this.sql = sql;
    this.pages = pages;
  }

  /** Those who work here now, by name. */
  Mono<Connection<User>> page(@Nullable String search, PageArguments page) {
    Where where = AT_WORK.and(NameSearch.where(search, "u.name", "u.email"));
    return pages.page(
        new Pages.Listing<>("u.id, u.name, u.email", 3, "FROM app_user u", where, BY_NAME, Users::read),
        page);
  }

  public Mono<User> byId(UUID id) {
    return Query.of(BY_IDS, (Object) new UUID[] {id}).first(database, Users::read);
  }

  /** Those of the ids that are people, by id. */
  public Mono<Map<UUID, User>> byIds(Collection<UUID> ids) {
    return Query.of(BY_IDS, (Object) ids.toArray(UUID[]::new))
        .list(database, Users::read)
        .collectMap(User::uuid);
  }

  /**
   * Makes a user known before they sign in for the first time, so that contacts can be theirs already.
   *
   * @param role the name of a built-in role
   * @return the user's id
   */
  public Mono<UUID> introduce(String issuer, String subject, User user, String role) {
    Claims claims =
        new Claims(issuer, subject, Caller.Kind.USER, user.name(), user.email(), Role.named(role), null);
    return sql.provision(claims)
        .then(Query.of(ID, issuer, subject).first(database, row -> Rows.required(row, 0, UUID.class)));
  }

  @Override
  public IdPrefix prefix() {
    return User.PREFIX;
  }

  /** Every caller may see who the colleagues are. */
  @Override
  public Mono<User> node(UUID id, Caller caller) {
    return byId(id);
  }

  private static User read(Row row) {
    return new User(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.optional(row, 2, String.class));
  }
}
