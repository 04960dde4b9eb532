package dev.muster.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Muster as a user has it: one launcher, which starts the database and the apps as processes of their own.
 * Data and logs stay in `target/product`.
 */
final class Product implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "product").toAbsolutePath();
  private static final Path DATA = FOLDER.resolve("data");

  private final Ports ports = Ports.free();
  private @Nullable Launch launch;
  private int contacts;

  /**
   * Sees to it that it runs, on a fresh data directory or one that was used with fewer contacts before.
   *
   * @param contacts how many generated ones there are, beside the sample's 500
   */
  void ensure(int contacts) {
    if (launch != null && launch.isAlive() && this.contacts == contacts) {
      return;
    }
    close();
    if (launch == null || contacts < this.contacts) {
      Folders.delete(FOLDER);
    }
    start(contacts);
  }

  /** Starts it on the data that is there; returns when everything is ready. */
  void start(int contacts) {
    this.contacts = contacts;
    var options = List.of("--data", DATA.toString(), "--contacts", Integer.toString(contacts));
    launch = Launch.of(options, ports.environment(), FOLDER.resolve("launcher.log"));
    launch.awaitLine("Ctrl-C stops everything");
  }

  Ports ports() {
    return ports;
  }

  /** The launcher that runs now, or ran last. */
  Launch launch() {
    return Objects.requireNonNull(launch, "started");
  }

  /** Asks as the sample's API client, which may do everything. */
  Api api() {
    return new Api(ports.api(), identity().clientToken());
  }

  /** Asks as one of the sample's users: `admin`, `agent` or `viewer`. */
  Api apiAs(String role) {
    return new Api(ports.api(), identity().tokenOf(role + "@muster.test"));
  }

  Identity identity() {
    return new Identity(ports, DATA.resolve("secrets.properties"));
  }

  Database database() {
    return new Database(launch().databaseUrl(), DATA.resolve("postgres/credentials.properties"));
  }

  /** The process of an app, `backend` for example, as the launcher wrote it down. */
  ProcessHandle app(String name) {
    return apps()
        .filter(line -> line.endsWith(" " + name))
        .flatMap(Product::process)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No process of " + name));
  }

  /** All that lives of it: the launcher, the apps, PostgreSQL and its workers. */
  List<ProcessHandle> everyProcess() {
    var postmaster = lines(DATA.resolve("postgres/cluster/postmaster.pid")).limit(1);
    var started = Stream.concat(apps(), postmaster).flatMap(Product::process);
    return Stream.concat(Stream.of(launch().process()), started)
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .filter(ProcessHandle::isAlive)
        .distinct()
        .toList();
  }

  /** Blocks until all have ended; fails when one still lives after that time. */
  static void awaitEnd(List<ProcessHandle> processes, Duration longest) {
    assertThat(processes).as("launcher, apps, PostgreSQL").hasSizeGreaterThan(4);
    var all = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    assertThat(CompletableFuture.allOf(all)).succeedsWithin(longest);
  }

  private static Stream<String> apps() {
    return lines(DATA.resolve("processes"));
  }

  private static Stream<ProcessHandle> process(String line) {
    return ProcessHandle.of(Long.parseLong(line.strip().split(" ")[0])).stream();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (launch != null && launch.isAlive()) {
      launch.process().destroy();
      if (!launch.endsWithin(30, SECONDS)) {
        Signal.KILL.to(launch.process());
      }
    }
  }
}
