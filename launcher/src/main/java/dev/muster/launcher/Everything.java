package dev.muster.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that runs, so that it can be stopped: the apps at the same time, then the database. */
final class Everything {

  /** Together with what PostgreSQL may take this stays within ten seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(3_500);

  private final List<Supervisor> apps = new ArrayList<>();
  private @Nullable Supervisor database;
  private boolean stopped;

  synchronized void database(Supervisor supervisor) {
    database = supervisor;
  }

  synchronized void app(Supervisor supervisor) {
    apps.add(supervisor);
    if (stopped) {
      supervisor.stop(PATIENCE);
    }
  }

  /**
   * Signals and {@code System.exit} lead here; the calling thread is interrupted if it still starts things.
   */
  void stopWhenTheJvmEnds(Console console) {
    var starting = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  console.say("Stopping");
                  starting.interrupt();
                  stop();
                  console.say("Stopped");
                },
                "stop"));
  }

  private synchronized void stop() {
    stopped = true;
    var stops = apps.stream().map(app -> Thread.ofPlatform().start(() -> app.stop(PATIENCE))).toList();
    stops.forEach(Everything::join);
    if (database != null) {
      database.stop(PATIENCE);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
