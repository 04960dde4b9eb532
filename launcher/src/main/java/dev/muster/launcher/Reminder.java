package dev.muster.launcher;

import java.time.Duration;

/** Does something again and again until it is closed. */
record Reminder(Thread thread) implements AutoCloseable {

  static Reminder every(Duration interval, Runnable work) {
    return new Reminder(Thread.ofVirtual().name("reminder").start(() -> repeat(interval, work)));
  }

  private static void repeat(Duration interval, Runnable work) {
    try {
      while (true) {
        Thread.sleep(interval);
        work.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
