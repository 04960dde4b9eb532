package dev.muster.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Roles, database and extensions: the two SQL files that a container runs at its first start as well. */
final class SetUp {

  private SetUp() {}

  /** Creates the roles that are missing and sets their passwords, hashed before they leave this process. */
  static void roles(Connection superuser, Passwords passwords) throws SQLException {
    run(superuser, "roles.sql");
    for (var role : Role.values()) {
      superuser
          .unwrap(PGConnection.class)
          .alterUserPassword(role.user(), passwords.of(role).password().toCharArray(), "scram-sha-256");
    }
  }

  /** Creates the database unless it exists; names come from this module only. */
  static void createDatabase(Connection superuser, String name) throws SQLException {
    try (var query = superuser.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
      query.setString(1, name);
      if (query.executeQuery().next()) {
        return;
      }
    }
    try (var statement = superuser.createStatement()) {
      statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
    }
  }

  /** Creates what is missing in the database that the connection is made to. */
  static void database(Connection superuser) throws SQLException {
    run(superuser, "database.sql");
  }

  private static void run(Connection superuser, String script) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(text(script));
    }
  }

  private static String text(String script) {
    try (InputStream in = SetUp.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException(script + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
