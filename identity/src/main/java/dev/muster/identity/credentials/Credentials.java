package dev.muster.identity.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who can log in. */
@Repository
public class Credentials {

  private static final String BY_ID =
      """
      SELECT id, email, email_verified, name, role FROM credential WHERE id = :id
      """;
  private static final String BY_EMAIL =
      """
      SELECT id, email, email_verified, name, role FROM credential WHERE lower(email) = lower(:email)
      """;
  private static final String PASSWORD =
      """
      SELECT password FROM credential WHERE id = :id AND password IS NOT NULL
      """;
  private static final String ANY_PASSWORD =
      """
      SELECT EXISTS (SELECT FROM credential WHERE password IS NOT NULL)
      """;
  private static final String PUT =
      """
      INSERT INTO credential (id, email, email_verified, name, role)
      VALUES (:id, :email, :emailVerified, :name, :role)
      ON CONFLICT (id) DO UPDATE
      SET email = excluded.email, email_verified = excluded.email_verified,
          name = excluded.name, role = excluded.role
      """;
  private static final String SET_PASSWORD =
      """
      UPDATE credential SET password = :password WHERE id = :id
      """;
  private static final String REMOVE =
      """
      DELETE FROM credential WHERE id IN (:ids)
      """;

  private final JdbcClient database;

  Credentials(JdbcClient database) {
    this.database = database;
  }

  public Optional<Credential> find(UUID id) {
    return database.sql(BY_ID).param("id", id).query(Credentials::credential).optional();
  }

  Optional<Credential> findByEmail(String email) {
    return database.sql(BY_EMAIL).param("email", email).query(Credentials::credential).optional();
  }

  /** The hash of the password, with its algorithm; empty when none is set. */
  Optional<String> password(UUID id) {
    return database.sql(PASSWORD).param("id", id).query(String.class).optional();
  }

  boolean hasAnyPassword() {
    return database.sql(ANY_PASSWORD).query(Boolean.class).single();
  }

  /** Adds the credential or changes the one with the same id; a password that is set stays. */
  void put(Credential credential) {
    database
        .sql(PUT)
        .param("id", credential.id())
        .param("email", credential.email())
        .param("emailVerified", credential.emailVerified())
        .param("name", credential.name())
        .param("role", credential.role().claim())
        .update();
  }

  void setPassword(UUID id, String hash) {
    database.sql(SET_PASSWORD).param("id", id).param("password", hash).update();
  }

  void remove(Collection<UUID> ids) {
    database.sql(REMOVE).param("ids", ids).update();
  }

  private static Credential credential(ResultSet row, int number) throws SQLException {
    return new Credential(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getBoolean("email_verified"),
        row.getString("name"),
        Role.of(row.getString("role")));
  }
}
