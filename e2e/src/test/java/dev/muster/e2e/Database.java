package dev.muster.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The product's database, looked at from beside the product.
 *
 * @param credentials the file in which the launcher keeps the passwords of the database's roles
 */
record Database(String url, Path credentials) {

  private static final String BACKEND = "muster_app";
  private static final String OWNER = "muster_owner";
  private static final String HOLD =
      """
      SELECT id FROM muster.contact
      WHERE id = (SELECT id FROM muster.contact ORDER BY id OFFSET %d LIMIT 1) FOR UPDATE
      """;
  static final String IDENTITY = "muster_identity";

  /**
   * Holds contacts as another client's open transaction would, so that a worker who gets to one waits until
   * the hold is closed. That makes "in the middle of an action" a place and not a matter of luck.
   *
   * @param places among all contacts by age, from 0; one more than an action has workers is of no use
   */
  Hold hold(int... places) {
    try {
      var connection = connect(BACKEND);
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        for (var place : places) {
          statement.execute(HOLD.formatted(place));
        }
      }
      return new Hold(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** An open transaction. */
  record Hold(Connection connection) implements AutoCloseable {

    @Override
    public void close() {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }

  /**
   * Makes every change fail that leaves a contact in another state than this, until that is closed.
   *
   * @param condition of SQL, on the columns of `contact`; it may be broken already
   */
  Rule rule(String condition) {
    run(
        OWNER,
        "ALTER TABLE muster.contact ADD CONSTRAINT of_a_test CHECK (%s) NOT VALID".formatted(condition));
    return new Rule(this);
  }

  /** A constraint that holds for a while. */
  record Rule(Database database) implements AutoCloseable {

    @Override
    public void close() {
      database.run(OWNER, "ALTER TABLE muster.contact DROP CONSTRAINT of_a_test");
    }
  }

  private void run(String role, String sql) {
    try (var connection = connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The rows of a query, their columns joined by blanks. */
  List<String> rows(String sql) {
    return rows(BACKEND, sql);
  }

  List<String> rows(String role, String sql) {
    try (var connection = connect(role);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        var columns = new ArrayList<String>();
        for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          columns.add(result.getString(column));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Connection connect(String role) throws SQLException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(credentials)) {
      passwords.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection("jdbc:" + url, role, passwords.getProperty(role));
  }
}
