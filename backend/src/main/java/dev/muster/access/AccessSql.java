package dev.muster.access;

import static dev.muster.sql.Rows.optional;
import static dev.muster.sql.Rows.required;

import dev.muster.sql.Query;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The statements about users and their sessions. */
@Repository
class AccessSql {

  private static final String STANDING =
      """
      SELECT u.id, u.name, u.email, u.kind, u.role, u.active, u.valid_after,
        EXISTS (SELECT FROM ended_session e WHERE e.user_id = u.id AND e.session = ?)
      FROM app_user u
      """;

  /** A user who exists keeps the role that was decided here; only what the provider knows best is renewed. */
  private static final String PROVISION =
      """
      INSERT INTO app_user (issuer, subject, kind, name, email, role) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (issuer, subject)
      DO UPDATE SET name = excluded.name, email = coalesce(excluded.email, app_user.email)
      """;

  private static final String END_SESSION =
      "INSERT INTO ended_session (user_id, session) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String END_ALL =
      "UPDATE app_user SET valid_after = now() WHERE id = ? RETURNING subject";

  private final DatabaseClient database;

  AccessSql(DatabaseClient database) {
    this.database = database;
  }

  Mono<Standing> standing(Claims claims) {
    return Query.of(STANDING, Query.value(claims.session(), String.class))
        .append("WHERE u.issuer = ? AND u.subject = ?", claims.issuer(), claims.subject())
        .first(database, AccessSql::standing);
  }

  Mono<Standing> standing(UUID id) {
    return Query.of(STANDING, Query.value(null, String.class))
        .append("WHERE u.id = ?", id)
        .first(database, AccessSql::standing);
  }

  Mono<Long> provision(Claims claims) {
    return Query.of(
            PROVISION,
            claims.issuer(),
            claims.subject(),
            claims.kind().name(),
            claims.name(),
            Query.value(claims.email(), String.class),
            claims.role().text())
        .update(database);
  }

  /** Tokens of the session are refused from now on. */
  Mono<Long> endSession(UUID user, String session) {
    return Query.of(END_SESSION, user, session).update(database);
  }

  /** Tokens issued until now are refused from now on; yields the user's subject. */
  Mono<String> endAllSessions(UUID user) {
    return Query.of(END_ALL, user).first(database, row -> required(row, 0, String.class));
  }

  private static Standing standing(Row row) {
    return new Standing(
        required(row, 0, UUID.class),
        required(row, 1, String.class),
        optional(row, 2, String.class),
        Caller.Kind.valueOf(required(row, 3, String.class)),
        Role.named(required(row, 4, String.class)),
        required(row, 5, Boolean.class),
        optional(row, 6, Instant.class),
        required(row, 7, Boolean.class));
  }
}
