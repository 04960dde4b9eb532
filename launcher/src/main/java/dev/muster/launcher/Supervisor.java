package dev.muster.launcher;

import dev.muster.postgres.DatabaseNotStarted;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one service running: when it ends by itself, it says so and starts it again, later each time. */
final class Supervisor {

  /**
   * Ctrl-C reaches the apps as well, and maybe before the launcher: wait that long before calling it a death.
   */
  private static final Duration DOUBT = Duration.ofMillis(500);

  /** So that nobody takes a long first start for a hang. */
  private static final Duration REMINDER = Duration.ofSeconds(15);

  private final Service service;
  private final Console console;
  private final Backoff backoff;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Service.@Nullable Running running;
  private long startedAt;

  Supervisor(Service service, Console console, Backoff backoff) {
    this.service = service;
    this.console = console;
    this.backoff = backoff;
  }

  /**
   * Starts the service for the first time; it need not be ready when this returns.
   *
   * @throws InterruptedException when it was to be stopped before
   */
  void start() throws InterruptedException {
    if (!startUnlessStopping()) {
      throw new InterruptedException(service.name() + " is stopped");
    }
  }

  private synchronized boolean startUnlessStopping() {
    if (isStopping()) {
      return false;
    }
    running = service.start();
    startedAt = System.nanoTime();
    return true;
  }

  /** Blocks until the first start has led to something that answers requests. */
  void awaitReady() throws InterruptedException {
    var starting = current();
    try (var reminder = Reminder.every(REMINDER, () -> remind(starting))) {
      starting.awaitReady();
    }
  }

  private void remind(Service.Running starting) {
    console.say("Waiting for %s: %s", service.name(), starting.lastWords());
  }

  /** From now on an end is followed by a new start. */
  void watch() {
    Thread.ofVirtual().name("watch-" + service.name()).start(this::keepRunning);
  }

  private void keepRunning() {
    var wait = Duration.ZERO;
    try {
      while (true) {
        var how = current().ended().join();
        if (stoppedWithin(DOUBT)) {
          return;
        }
        wait = backoff.after(wait, Duration.ofNanos(System.nanoTime() - startedAt));
        console.say("%s ended (%s); it is started again in %d s.", service.name(), how, wait.toSeconds());
        if (stoppedWithin(wait)) {
          return;
        }
        restart();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() throws InterruptedException {
    try {
      if (startUnlessStopping()) {
        current().awaitReady();
        console.say("%s is ready again.", service.name());
      }
    } catch (Refusal | DatabaseNotStarted e) {
      if (!isStopping()) {
        console.say("%s", String.valueOf(e.getMessage()));
      }
    }
  }

  private synchronized Service.Running current() {
    return Objects.requireNonNull(running, "started");
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private boolean stoppedWithin(Duration time) throws InterruptedException {
    return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the service for good; returns when it is gone. */
  void stop(Duration patience) {
    stopping.countDown();
    var last = last();
    if (last != null) {
      last.stop(patience);
    }
  }

  private synchronized Service.@Nullable Running last() {
    return running;
  }
}
