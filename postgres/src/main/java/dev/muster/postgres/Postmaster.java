package dev.muster.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL's main process, as its {@code postmaster.pid} names it. */
record Postmaster(ProcessHandle process) {

  /** Clocks: the file holds whole seconds, and the kernel counts from boot. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  private static final Duration SHORT = Duration.ofMillis(1500);

  /**
   * The process that serves the cluster, when one lives. A process that merely got the same number later is
   * not it: its start time tells them apart.
   */
  static Optional<Postmaster> of(Path cluster) {
    try {
      var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      if (lines.size() < 3) {
        return Optional.empty();
      }
      var pid = Long.parseLong(lines.get(0).strip());
      var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(pid).filter(process -> startedAt(process, started)).map(Postmaster::new);
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new DatabaseNotStarted("Cannot read " + cluster + ": " + e.getMessage() + ".", e);
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .filter(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Ends it without losing a commit: "fast" first (sessions are cut, a checkpoint is written), after {@code
   * patience} "immediate", which leaves the checkpoint to the next start.
   */
  void end(Duration patience) {
    signal("INT");
    if (endedWithin(patience)) {
      return;
    }
    signal("QUIT");
    if (endedWithin(SHORT)) {
      return;
    }
    process.destroyForcibly();
    endedWithin(SHORT);
  }

  /** Ends it where it is, as a crash would; commits survive, the next start finds them. */
  void endAtOnce() {
    signal("QUIT");
    if (!endedWithin(SHORT)) {
      process.destroyForcibly();
      endedWithin(SHORT);
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean endedWithin(Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
