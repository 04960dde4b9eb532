package dev.muster.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir static Path folder;

  static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(folder);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void keepsACommitThroughAPowerCut() throws SQLException {
    assertThat(show("fsync")).isEqualTo("on");
    assertThat(show("synchronous_commit")).isEqualTo("on");
    assertThat(show("full_page_writes")).isEqualTo("on");
    assertThat(show("data_checksums")).isEqualTo("on");
  }

  @Test
  void isPostgreSQL18OnLoopbackOnly() throws SQLException {
    assertThat(show("server_version")).startsWith("18.");
    assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(database.url()).isEqualTo("postgresql://127.0.0.1:%d/muster".formatted(database.port()));
  }

  @Test
  void asksEverybodyForAPassword() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("cluster/pg_hba.conf")))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .allMatch(line -> line.endsWith("scram-sha-256"));
    var guesser = new Credentials(Role.APP.user(), "a guess");
    assertThatThrownBy(() -> connect(guesser)).hasMessageContaining("password authentication failed");
    var superuser = new Credentials("postgres", "");
    assertThatThrownBy(() -> connect(superuser)).hasMessageContaining("password");
  }

  @Test
  void keepsItsPasswordsToItsOwner() throws IOException {
    var permissions = Files.getPosixFilePermissions(folder.resolve("credentials.properties"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    assertThat(folder.toFile().listFiles((dir, name) -> name.startsWith("password"))).isEmpty();
    assertThat(database.credentials(Role.APP).toString())
        .doesNotContain(database.credentials(Role.APP).password());
  }

  @Test
  void tellsEachAppItsOwnRole() {
    assertThat(database.environment(Role.APP))
        .containsEntry("MUSTER_DB_URL", database.url())
        .containsEntry("MUSTER_DB_USER", "muster_app")
        .containsEntry("MUSTER_DB_OWNER_USER", "muster_owner")
        .containsKeys("MUSTER_DB_PASSWORD", "MUSTER_DB_OWNER_PASSWORD");
    assertThat(database.environment(Role.IDENTITY))
        .containsEntry("MUSTER_DB_USER", "muster_identity")
        .doesNotContainKey("MUSTER_DB_OWNER_PASSWORD");
  }

  @Test
  void refusesASecondRunOnTheSameFolder() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(DatabaseNotStarted.class)
        .hasMessageContaining("Another Muster is running");
  }

  private static String show(String setting) throws SQLException {
    try (var connection = database.connect(Role.APP);
        var result = connection.createStatement().executeQuery("SHOW " + setting)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(Credentials credentials) throws SQLException {
    return DriverManager.getConnection("jdbc:" + database.url(), credentials.user(), credentials.password());
  }
}
