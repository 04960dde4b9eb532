package dev.muster.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the operating system does to a process. */
enum Signal {
  /** Ends it without a word. */
  KILL,
  /** Freezes it where it is; it does not notice. */
  STOP,
  /** Lets it go on as though nothing had been. */
  CONT;

  void to(long process) {
    try {
      new ProcessBuilder("kill", "-s", name(), Long.toString(process)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
