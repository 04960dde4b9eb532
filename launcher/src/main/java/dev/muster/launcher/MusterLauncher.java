package dev.muster.launcher;

import dev.muster.postgres.DatabaseNotStarted;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code ./muster run} runs. */
public final class MusterLauncher {

  private MusterLauncher() {}

  /**
   * Runs until it is stopped by a signal. What prevents a start is one sentence on the standard error, and
   * exit code 1.
   */
  public static void main(String[] arguments) {
    try {
      var checkout = Path.of(System.getProperty("muster.home", "")).toAbsolutePath();
      var options = Options.parse(List.of(arguments), System.getenv(), checkout);
      new Launcher(options, new Checkout(checkout), new Console(System.out)).run();
    } catch (Refusal | DatabaseNotStarted e) {
      fail(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      fail("The data directory cannot be used: " + e.getCause() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fail(String sentence) {
    System.err.println("muster: " + sentence);
    System.exit(1);
  }
}
