package dev.muster.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL 18 with durable settings that lives in one folder and listens on loopback only.
 *
 * <p>The database {@code muster} has the roles of {@link Role}, each with a generated password, and the
 * extensions that migrations rely on. What a killed run left behind is ended first. It ends with this JVM,
 * however that ends.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  static final String NAME = "muster";

  private final Server server;
  private final Passwords passwords;
  private final FileChannel lock;

  private EmbeddedDatabase(Server server, Passwords passwords, FileChannel lock) {
    this.server = server;
    this.passwords = passwords;
    this.lock = lock;
  }

  /**
   * Starts on the folder and any free port; the folder is created when missing.
   *
   * @throws DatabaseNotStarted with one sentence for the user: the folder is in use, not writable, of another
   *     PostgreSQL version, or its disk is full
   */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, 0);
  }

  /** Starts like {@link #start(Path)}, on the given port: for a restart below running apps. */
  public static EmbeddedDatabase start(Path folder, int port) {
    return start(Home.prepare(folder), port);
  }

  static EmbeddedDatabase start(Home home, int port) {
    try {
      var lock = home.lock();
      try {
        return start(home, lock, port);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw new DatabaseNotStarted(
          "PostgreSQL could not be set up in %s: %s.".formatted(home.folder(), e.getMessage()), e);
    }
  }

  private static EmbeddedDatabase start(Home home, FileChannel lock, int port)
      throws IOException, SQLException {
    Postmaster.of(home.cluster()).ifPresent(leftOver -> leftOver.end(Server.STOP));
    home.clearUnfinished();
    var passwords = new Passwords(SecretFile.at(home.credentials()));
    var server = Server.start(home, passwords.superuser(), ServerSettings.durable(), port);
    try {
      setUp(server, passwords);
      return new EmbeddedDatabase(server, passwords, lock);
    } catch (SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void setUp(Server server, Passwords passwords) throws SQLException {
    try (var connection = server.connect("postgres")) {
      SetUp.roles(connection, passwords);
      SetUp.createDatabase(connection, NAME);
    }
    try (var connection = server.connect(NAME)) {
      SetUp.database(connection);
    }
  }

  /** Where it is, for {@code jdbc:} and {@code r2dbc:} alike: {@code postgresql://127.0.0.1:PORT/muster}. */
  public String url() {
    return urlOf(server, NAME);
  }

  static String urlOf(Server server, String database) {
    return "postgresql://127.0.0.1:%d/%s".formatted(server.port(), database);
  }

  public int port() {
    return server.port();
  }

  public Credentials credentials(Role role) {
    return passwords.of(role);
  }

  /**
   * The environment of an app that works as that role; the backend's role comes with its migrations' owner.
   */
  public Map<String, String> environment(Role role) {
    return Environment.of(url(), role, passwords);
  }

  public Connection connect(Role role) throws SQLException {
    return server.connect(NAME, credentials(role));
  }

  /** Completes when PostgreSQL's process ends, be it by {@link #close()} or by itself. */
  public CompletableFuture<ProcessHandle> onExit() {
    return server.onExit();
  }

  /** Stops PostgreSQL and frees the folder; takes at most 6 s, usually a few tenths. */
  @Override
  public void close() {
    server.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
