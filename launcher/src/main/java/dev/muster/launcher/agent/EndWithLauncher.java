package dev.muster.launcher.agent;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the JVM when its standard input ends, which the kernel does when the launcher dies, however it dies.
 *
 * <p>The app itself knows nothing of being supervised.
 */
public final class EndWithLauncher {

  /** Milliseconds that the app has for an orderly end. */
  private static final long PATIENCE = 6_000;

  private EndWithLauncher() {}

  /** Called by the JVM before the app's main class. */
  public static void premain(@Nullable String arguments) {
    daemon("end-with-launcher", EndWithLauncher::awaitEnd);
  }

  private static void awaitEnd() {
    skipAll(System.in);
    daemon("end-at-last", EndWithLauncher::haltAfterPatience);
    System.exit(0);
  }

  private static void skipAll(InputStream in) {
    try {
      while (in.read() >= 0) {
        // Nobody writes; only the end matters.
      }
    } catch (IOException e) {
      // An input that cannot be read has ended.
    }
  }

  private static void haltAfterPatience() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }
}
