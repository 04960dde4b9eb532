package dev.muster.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What an app prints: all of it in a file that does not grow beyond bounds, its last lines at hand. */
final class AppLog {

  /** Characters of one file, of which there are two. */
  private static final long FULL = 10_000_000;

  private static final int LAST_LINES = 15;

  private final Path path;
  private final Consumer<String> listener;
  private final Deque<String> last = new ArrayDeque<>();

  /**
   * @param listener hears each line too
   */
  AppLog(Path path, Consumer<String> listener) {
    this.path = path;
    this.listener = listener;
  }

  Path path() {
    return path;
  }

  /** The last lines, oldest first. */
  synchronized List<String> last() {
    return List.copyOf(last);
  }

  /** Takes in all that comes until the app ends. A full disk costs lines in the file, not the app. */
  void drain(BufferedReader output) {
    try (output;
        var file = new RollingFile(path, FULL)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        remember(line);
        listener.accept(line);
        write(file, line);
      }
    } catch (IOException e) {
      remember("(nothing more could be read: %s)".formatted(e.getMessage()));
    }
  }

  private void write(RollingFile file, String line) {
    try {
      file.append(line);
    } catch (IOException e) {
      remember("(this log could not be written: %s)".formatted(e.getMessage()));
    }
  }

  private synchronized void remember(String line) {
    last.addLast(line);
    if (last.size() > LAST_LINES) {
      last.removeFirst();
    }
  }
}
