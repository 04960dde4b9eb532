package dev.muster.launcher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Something that should run until everything is stopped. */
interface Service {

  String name();

  /** Starts it, in the place of one that has ended. */
  Running start();

  /** One life of a service. */
  interface Running {

    /** Completes when it has ended, with how: "exit code 3". */
    CompletableFuture<String> ended();

    /**
     * Blocks until it answers requests.
     *
     * @throws Refusal when it ends before, or never does
     */
    void awaitReady() throws InterruptedException;

    /** What it is doing, in its own last words. */
    String lastWords();

    /** Ends it in an orderly way, or hard after {@code patience}; returns when it is gone. */
    void stop(Duration patience);
  }
}
