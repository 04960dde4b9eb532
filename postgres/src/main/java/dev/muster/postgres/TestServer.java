package dev.muster.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.commons.io.FileUtils;

/** The PostgreSQL that the tests of one JVM share; its folder goes with the JVM. */
record TestServer(Server server, Passwords passwords) {

  static final String TEMPLATE = "muster_template";

  private static final String DATA = "data-";

  /** A folder for one server; all of them share what is unpacked, which stays. */
  static Home home() {
    var parent =
        Path.of(System.getProperty("java.io.tmpdir"), "muster-test-" + System.getProperty("user.name"));
    // Prepared first, because that makes it the user's own: what is unpacked in there gets executed.
    Home.prepare(parent);
    return Home.prepare(parent.resolve(DATA + UUID.randomUUID()), parent.resolve("binaries"));
  }

  static TestServer start() {
    var home = home();
    try {
      removeAbandoned(home.folder().resolveSibling(""));
      return start(home, home.lock());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("No PostgreSQL for tests", e);
    }
  }

  private static TestServer start(Home home, FileChannel lock) throws IOException, SQLException {
    var passwords = new Passwords(SecretFile.at(home.credentials()));
    var server = Server.start(home, passwords.superuser(), ServerSettings.fast(), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, lock), "test-database-end"));
    try (var connection = server.connect("postgres")) {
      SetUp.roles(connection, passwords);
      SetUp.createDatabase(connection, TEMPLATE);
    }
    try (var connection = server.connect(TEMPLATE)) {
      SetUp.database(connection);
    }
    return new TestServer(server, passwords);
  }

  private static void remove(Server server, FileChannel lock) {
    server.close();
    try {
      lock.close();
      FileUtils.deleteDirectory(server.home().folder().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folders of test runs that were killed: old, and locked by nobody. */
  private static void removeAbandoned(Path parent) throws IOException {
    var old = Instant.now().minus(1, ChronoUnit.HOURS);
    try (var folders = Files.newDirectoryStream(parent, DATA + "*")) {
      for (var folder : folders) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(old) && isFree(folder)) {
          FileUtils.deleteDirectory(folder.toFile());
        }
      }
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    try (var lock = new Home(folder, folder).lock()) {
      return lock.isOpen();
    } catch (DatabaseNotStarted e) {
      return false;
    }
  }
}
