package dev.muster.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Ends PostgreSQL when this JVM dies without stopping it ({@code kill -9}): a shell that waits for the end of
 * its standard input, which the kernel closes with the JVM, and then asks for a fast shutdown.
 */
final class Watchdog implements AutoCloseable {

  /** Ctrl-C reaches the whole process group; the watchdog has to outlive it. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      while read -r _; do :; done
      read pid < "$1/postmaster.pid" && kill -s INT "$pid"
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  static Watchdog over(Path cluster) throws IOException {
    return new Watchdog(
        new ProcessBuilder("sh", "-c", SCRIPT, "muster-watchdog", cluster.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Calls the watchdog off; to be done before PostgreSQL is stopped on purpose. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
