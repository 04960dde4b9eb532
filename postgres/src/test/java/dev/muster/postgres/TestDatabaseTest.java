package dev.muster.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void startsEmptyEachTimeOnOneServer() throws SQLException {
    var first = TestDatabase.create();
    try (var connection = first.connect(Role.OWNER)) {
      run(connection, "CREATE TABLE thing (id uuid PRIMARY KEY DEFAULT uuidv7())");
    }
    var second = TestDatabase.create();
    assertThat(second.url()).isNotEqualTo(first.url());
    try (var connection = second.connect(Role.OWNER)) {
      assertThatThrownBy(() -> run(connection, "TABLE thing")).hasMessageContaining("does not exist");
    }
  }

  @Test
  void hasTheExtensionsThatMigrationsRelyOn() throws SQLException {
    try (var connection = TestDatabase.create().connect(Role.OWNER)) {
      run(connection, "CREATE TABLE thing (name text, tags text[])");
      run(connection, "CREATE INDEX ON thing USING gin (name gin_trgm_ops)");
      run(connection, "SELECT unaccent('é'), levenshtein('a', 'b'), 'A'::citext = 'a'::citext");
    }
  }

  @Test
  void givesTheAppNothingThatTheMigrationsDidNotGrant() throws SQLException {
    var database = TestDatabase.create();
    try (var owner = database.connect(Role.OWNER);
        var app = database.connect(Role.APP)) {
      run(owner, "CREATE TABLE audit (id int)");
      run(owner, "GRANT USAGE ON SCHEMA muster TO muster_app");
      run(owner, "GRANT SELECT, INSERT ON audit TO muster_app");
      run(app, "INSERT INTO audit VALUES (1)");
      assertThatThrownBy(() -> run(app, "DELETE FROM audit")).hasMessageContaining("permission denied");
      assertThatThrownBy(() -> run(app, "CREATE TABLE own (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void keepsIdentityAndMusterApart() throws SQLException {
    var database = TestDatabase.create();
    try (var identity = database.connect(Role.IDENTITY);
        var owner = database.connect(Role.OWNER)) {
      run(identity, "CREATE TABLE credential (id int)");
      assertThatThrownBy(() -> run(owner, "TABLE identity.credential"))
          .hasMessageContaining("permission denied");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
