package dev.muster.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What ends a process from outside. */
enum Signal {
  /** What Ctrl-C sends: a request to end. */
  INTERRUPT("-INT"),
  /** The end, without a word. */
  KILL("-KILL");

  /** The second of the bits that Linux shows. */
  private static final long INTERRUPT_BIT = 1 << 1;

  private final String option;

  Signal(String option) {
    this.option = option;
  }

  void to(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", option, Long.toString(process.pid())).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the process does not hear of Ctrl-C: what a shell starts in the background may inherit that. */
  static boolean isInterruptIgnored(ProcessHandle process) {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> line.substring("SigIgn:".length()).strip())
          .anyMatch(bits -> (Long.parseUnsignedLong(bits, 16) & INTERRUPT_BIT) != 0);
    } catch (IOException e) {
      return false;
    }
  }
}
