package dev.muster.launcher;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What the person at the terminal reads. */
final class Console {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  /** One sentence about what just happened, with the time. */
  void say(String sentence, Object... values) {
    print("%s  %s".formatted(LocalTime.now().format(TIME), sentence.formatted(values)));
  }

  synchronized void print(String text) {
    out.println(text);
    out.flush();
  }
}
