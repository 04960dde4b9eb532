package dev.muster.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the data when a run ends, one way or another. */
class KeptDataTest {

  @TempDir static Path binaries;

  @TempDir Path folder;

  @Test
  void findsItsDataAndPasswordsAgain() throws Exception {
    Credentials before;
    try (var database = start()) {
      before = database.credentials(Role.OWNER);
      note(database, "kept");
    }
    try (var database = start()) {
      assertThat(database.credentials(Role.OWNER)).isEqualTo(before);
      assertThat(noted(database)).isEqualTo("kept");
    }
  }

  @Test
  void endsPostgreSQLWhenItsJvmIsKilled() throws Exception {
    var jvm = jvmThatCommits();
    var postmaster = Postmaster.of(folder.resolve("cluster")).orElseThrow();
    jvm.destroyForcibly().waitFor();
    assertThat(postmaster.process().onExit().get(30, SECONDS).isAlive()).isFalse();
  }

  @Test
  void endsThePostmasterThatAKilledRunLeftBehind() throws Exception {
    var jvm = jvmThatCommits();
    jvm.children().forEach(ProcessHandle::destroyForcibly);
    jvm.destroyForcibly().waitFor();
    var orphan = Postmaster.of(folder.resolve("cluster")).orElseThrow();
    try (var database = start()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(noted(database)).isEqualTo("committed");
    }
  }

  /** A JVM that has started PostgreSQL and committed. */
  private Process jvmThatCommits() throws Exception {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var jvm =
        new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Committing.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    jvm.command().addAll(List.of(folder.toString(), binaries.toString()));
    var process = jvm.start();
    try (var output = process.inputReader()) {
      while (!"committed".equals(output.readLine())) {
        assertThat(process.isAlive()).isTrue();
      }
    }
    return process;
  }

  /** The body of that JVM. */
  static final class Committing {
    public static void main(String[] arguments) throws Exception {
      var home = Home.prepare(Path.of(arguments[0]), Path.of(arguments[1]));
      note(EmbeddedDatabase.start(home, 0), "committed");
      System.out.println("committed");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void doesNotTakeAnotherProcessForThePostmaster() throws IOException {
    var cluster = Files.createDirectory(folder.resolve("cluster"));
    var own = ProcessHandle.current().pid();
    Files.writeString(cluster.resolve("postmaster.pid"), own + "\n" + cluster + "\n1000000000\n5432\n");
    assertThat(Postmaster.of(cluster)).isEmpty();
  }

  @Test
  void saysWhenAnotherVersionWroteTheData() throws IOException {
    var cluster = Files.createDirectory(folder.resolve("cluster"));
    Files.writeString(cluster.resolve("PG_VERSION"), "19\n");
    assertThatThrownBy(() -> start())
        .isInstanceOf(DatabaseNotStarted.class)
        .hasMessageContaining("was written by PostgreSQL 19, and this Muster brings PostgreSQL 18");
  }

  @Test
  void putsAClusterAsideWhoseCreationWasCutShort() throws Exception {
    var cluster = Files.createDirectory(folder.resolve("cluster"));
    Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
    Files.writeString(cluster.resolve("postgresql.conf"), "");
    try (var database = start()) {
      note(database, "usable");
      assertThat(folder.resolve("cluster-unfinished")).exists();
    }
  }

  @Test
  void saysThatTheDiskIsFull() {
    var home = Home.prepare(folder);
    assertThatThrownBy(() -> home.requireSpace(Long.MAX_VALUE))
        .isInstanceOf(DatabaseNotStarted.class)
        .hasMessageContaining("is full");
  }

  @Test
  void saysWhyPostgreSQLGaveUpAndDoesNotWaitForNothing() throws Exception {
    start().close();
    Files.writeString(folder.resolve("cluster/postgresql.auto.conf"), "no_such_setting = 1\n");
    assertThatThrownBy(() -> start())
        .isInstanceOf(DatabaseNotStarted.class)
        .hasMessageContaining("postgres.log");
  }

  @Test
  void saysWhenThePasswordsWereLost() throws Exception {
    start().close();
    Files.delete(folder.resolve("credentials.properties"));
    assertThatThrownBy(this::start).hasMessageContaining("put the right file back");
    assertThat(Postmaster.of(folder.resolve("cluster"))).isEmpty();
  }

  @Test
  void tellsWhenItsProcessIsGone() throws Exception {
    try (var database = start()) {
      Postmaster.of(folder.resolve("cluster")).orElseThrow().process().destroyForcibly();
      assertThat(database.onExit().get(30, SECONDS).isAlive()).isFalse();
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(Home.prepare(folder, binaries), 0);
  }

  private static void note(EmbeddedDatabase database, String text) throws SQLException {
    try (var connection = database.connect(Role.OWNER);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE note AS SELECT '%s' AS text".formatted(text));
    }
  }

  private static String noted(EmbeddedDatabase database) throws SQLException {
    try (var connection = database.connect(Role.OWNER);
        var result = connection.createStatement().executeQuery("SELECT text FROM note")) {
      result.next();
      return result.getString(1);
    }
  }
}
