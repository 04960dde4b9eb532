package dev.muster.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One life of the launcher, started by the command that `./muster run` uses. */
final class Launch {

  private static final Path HOME =
      Path.of(System.getProperty("muster.home", "..")).toAbsolutePath().normalize();
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final Pattern DATABASE = Pattern.compile("PostgreSQL +(postgresql://\\S+)");

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  private Launch(Process process) {
    this.process = process;
  }

  /**
   * @param environment replaces whatever MUSTER_ variables there are
   * @param log is continued by what the launcher prints
   */
  static Launch of(List<String> options, Map<String, String> environment, Path log) {
    var command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.addAll(List.of("-Dmuster.home=" + HOME, "-jar", jar().toString()));
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MUSTER_"));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      var launch = new Launch(builder.start());
      Thread.ofVirtual().start(() -> launch.listen(log));
      return launch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar() {
    var target = HOME.resolve("launcher/target");
    try (var jars = Files.list(target)) {
      return jars.filter(
              jar -> jar.getFileName().toString().matches("muster-launcher-[0-9].*(?<!-agent)\\.jar"))
          .max(Comparator.comparing(jar -> jar.toFile().lastModified()))
          .orElseThrow(() -> new AssertionError("No launcher in " + target + ": ./mvnw package makes it."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(Path log) {
    try (var output = process.inputReader();
        var file = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        file.append(line).append('\n').flush();
        hear(line);
      }
    } catch (IOException e) {
      hear("(nothing more could be read: %s)".formatted(e.getMessage()));
    }
    end();
  }

  private synchronized void hear(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Blocks until it has printed that; fails with all that it printed when it ends before, or is silent. */
  synchronized String awaitLine(String text) {
    for (var next = 0; ; next++) {
      while (next == lines.size()) {
        awaitMore(text);
      }
      if (lines.get(next).contains(text)) {
        return lines.get(next);
      }
    }
  }

  private void awaitMore(String text) {
    var before = lines.size();
    try {
      if (!ended) {
        wait(SILENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (lines.size() == before) {
      throw new AssertionError("No line has '%s':%n%s".formatted(text, String.join("\n", lines)));
    }
  }

  /** The address of the database that it printed. */
  String databaseUrl() {
    var matcher = DATABASE.matcher(awaitLine("PostgreSQL   "));
    if (!matcher.find()) {
      throw new AssertionError("No database among " + lines);
    }
    return matcher.group(1);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean endsWithin(long time, TimeUnit unit) {
    try {
      return process.waitFor(time, unit);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
