package dev.muster.postgres;

import static java.lang.ProcessBuilder.Redirect.appendTo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.ds.PGSimpleDataSource;

/** One running PostgreSQL process, whatever it is used for. */
final class Server implements AutoCloseable {

  /** A start may have to replay what a crash left in the write-ahead log. */
  private static final Duration START = Duration.ofMinutes(2);

  /** Below the ten seconds that a clean stop of everything may take. */
  static final Duration STOP = Duration.ofMillis(2500);

  private final Home home;
  private final Credentials superuser;
  private final int port;
  private final Postmaster postmaster;
  private final Watchdog watchdog;

  private Server(Home home, Credentials superuser, int port, Watchdog watchdog) {
    this.home = home;
    this.superuser = superuser;
    this.port = port;
    this.watchdog = watchdog;
    this.postmaster =
        Postmaster.of(home.cluster()).orElseThrow(() -> new DatabaseNotStarted("PostgreSQL ended at once."));
  }

  /**
   * Starts PostgreSQL on the home's cluster, which is created when there is none.
   *
   * @param port 0 for any free one
   */
  static Server start(Home home, Credentials superuser, Map<String, String> settings, int port)
      throws IOException {
    var log = ServerLog.open(home.log());
    // The library locks this file until the JVM ends; the home's own lock is the one that counts.
    Files.deleteIfExists(home.cluster().resolve("epg-lock"));
    var passwordFile = passwordFile(home, superuser);
    var watchdog = Watchdog.over(home.cluster());
    try {
      var builder = builder(home, log).setPort(port).setConnectConfig("password", superuser.password());
      settings.forEach(builder::setServerConfig);
      creationOptions(passwordFile).forEach(builder::setLocaleConfig);
      return new Server(home, superuser, await(builder, home, log).getPort(), watchdog);
    } catch (RuntimeException e) {
      watchdog.close();
      cleanUp(home);
      throw e;
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static void cleanUp(Home home) throws IOException {
    Postmaster.of(home.cluster()).ifPresent(halfStarted -> halfStarted.end(STOP));
    if (home.isFull()) {
      home.removeBinaries();
    }
  }

  private static EmbeddedPostgres.Builder builder(Home home, ServerLog log) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(home.cluster())
        .setOverrideWorkingDirectory(home.binaries().toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START)
        .setDataDirectoryCustomizer(cluster -> markCreated(home))
        .setOutputRedirector(appendTo(log.file().toFile()))
        .setErrorRedirector(appendTo(log.file().toFile()));
  }

  /** With a password from its first moment on, PostgreSQL never listens without asking for one. */
  private static Map<String, String> creationOptions(Path passwordFile) {
    return Map.of(
        "auth", "scram-sha-256",
        "pwfile", passwordFile.toString(),
        "locale-provider", "builtin",
        "builtin-locale", "C.UTF-8",
        "locale", "C.UTF-8");
  }

  private static Path passwordFile(Home home, Credentials superuser) throws IOException {
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return Files.writeString(
        Files.createTempFile(home.folder(), "password", "", ownerOnly), superuser.password());
  }

  private static void markCreated(Home home) {
    try {
      if (!Files.exists(home.created())) {
        Files.createFile(home.created());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres await(EmbeddedPostgres.Builder builder, Home home, ServerLog log) {
    var start = new FutureTask<>(builder::start);
    Thread.ofPlatform().daemon().name("postgres-start").start(start);
    try {
      while (true) {
        try {
          return start.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          giveUpWith(start, home, log);
        }
      }
    } catch (ExecutionException e) {
      throw new DatabaseNotStarted(home.isFull() ? home.fullDisk() : log.reason(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      start.cancel(true);
      Thread.currentThread().interrupt();
      throw new DatabaseNotStarted("The start of PostgreSQL was interrupted.", e);
    }
  }

  private static void giveUpWith(Future<?> start, Home home, ServerLog log) {
    if (home.isFull() || log.saysItGaveUp()) {
      start.cancel(true);
      throw new DatabaseNotStarted(home.isFull() ? home.fullDisk() : log.reason(null));
    }
  }

  int port() {
    return port;
  }

  /** Connects as the superuser. */
  Connection connect(String database) throws SQLException {
    return connect(database, superuser);
  }

  Connection connect(String database, Credentials credentials) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    return source.getConnection(credentials.user(), credentials.password());
  }

  /** Completes when the server's process ends, for whatever reason. */
  CompletableFuture<ProcessHandle> onExit() {
    return postmaster.process().onExit();
  }

  Home home() {
    return home;
  }

  /** Stops PostgreSQL; takes at most 6 s, and commits survive even then. */
  @Override
  public void close() {
    watchdog.close();
    postmaster.end(STOP);
  }
}
