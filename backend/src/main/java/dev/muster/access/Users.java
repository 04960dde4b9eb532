package dev.muster.access;

import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The people who work here, as colleagues see them. */
@Component
public class Users {

  private static final String BY_ID = "SELECT id, name, email FROM app_user WHERE id = ? AND kind = 'USER'";
  private static final String ID = "SELECT id FROM app_user WHERE issuer = ? AND subject = ?";

  private final DatabaseClient database;
  private final AccessSql sql;

  Users(DatabaseClient database, AccessSql sql) {
    this.database = database;
    this.sql = sql;
  }

  public Mono<User> byId(UUID id) {
    return Query.of(BY_ID, id).first(database, Users::read);
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

  private static User read(Row row) {
    return new User(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.optional(row, 2, String.class));
  }
}
