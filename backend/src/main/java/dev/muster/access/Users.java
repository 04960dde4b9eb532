package dev.muster.access;

import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The people who work here, as colleagues see them; API clients are none of them. */
@Component
public class Users implements NodeSource {

  private static final String BY_IDS =
      "SELECT id, name, email FROM app_user WHERE id = ANY (?) AND kind = 'USER'";
  private static final String ID = "SELECT id FROM app_user WHERE issuer = ? AND subject = ?";

  private final DatabaseClient database;
  private final AccessSql sql;

  Users(DatabaseClient database, AccessSql sql) {
    this.database = database;
    this.sql = sql;
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
