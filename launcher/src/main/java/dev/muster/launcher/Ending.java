package dev.muster.launcher;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: all are asked at once, and what has not gone in time is killed. */
final class Ending {

  /** Time for what is killed to disappear. */
  private static final Duration KILLED = Duration.ofMillis(500);

  private Ending() {}

  static void end(Collection<ProcessHandle> processes, Duration patience) {
    processes.forEach(ProcessHandle::destroy);
    if (!ended(processes, patience)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      ended(processes, KILLED);
    }
  }

  private static boolean ended(Collection<ProcessHandle> processes, Duration patience) {
    var all =
        CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
