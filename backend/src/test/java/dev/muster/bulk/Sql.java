package dev.muster.bulk;

import dev.muster.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into the database behind the application's back. */
record Sql(Access access) {

  /** How to get into the database. */
  interface Access {
    Connection open() throws SQLException;
  }

  Sql(TestDatabase database) {
    this(database::connectAsSuperuser);
  }

  void run(String statement, Object... values) {
    with(statement, values, PreparedStatement::execute);
  }

  long number(String query, Object... values) {
    return Long.parseLong(text(query, values));
  }

  String text(String query, Object... values) {
    return texts(query, values).getFirst();
  }

  List<String> texts(String query, Object... values) {
    List<String> texts = new ArrayList<>();
    with(
        query,
        values,
        prepared -> {
          try (ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
              texts.add(String.valueOf(rows.getString(1)));
            }
          }
          return texts;
        });
    return texts;
  }

  /** A transaction that stays open, with what it has locked, until it is closed. */
  Connection open(String statement, Object... values) throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    try (PreparedStatement prepared = prepare(connection, statement, values)) {
      prepared.execute();
    }
    return connection;
  }

  private interface Work {
    @Nullable Object on(PreparedStatement prepared) throws SQLException;
  }

  private void with(String statement, Object[] values, Work work) {
    try (Connection connection = connect();
        PreparedStatement prepared = prepare(connection, statement, values)) {
      work.on(prepared);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = access.open();
    connection.setSchema("muster");
    return connection;
  }

  private static PreparedStatement prepare(Connection connection, String statement, Object... values)
      throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int index = 0; index < values.length; index++) {
      prepared.setObject(index + 1, values[index]);
    }
    return prepared;
  }
}
