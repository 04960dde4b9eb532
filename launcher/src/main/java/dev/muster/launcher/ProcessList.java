package dev.muster.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which processes a launcher started, written down for the next one in case this one is killed. */
final class ProcessList {

  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private final Path file;
  private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();

  ProcessList(Path file) {
    this.file = file;
  }

  /** Notes the process under that name, in place of the one before. */
  synchronized void note(String name, ProcessHandle process) {
    processes.put(name, process);
    write(processes.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList());
  }

  private static String line(String name, ProcessHandle process) {
    var started = process.info().startInstant().orElse(Instant.EPOCH);
    return "%d %d %s".formatted(process.pid(), started.toEpochMilli(), name);
  }

  private void write(List<String> lines) {
    try {
      var draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, lines);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The processes of a former run that still live. A process that merely got the same number is none of them:
   * the start time tells.
   */
  List<ProcessHandle> leftOvers() {
    try (var lines = Files.lines(file)) {
      return lines.flatMap(line -> living(line).stream()).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> living(String line) {
    var parts = line.split(" ");
    if (parts.length < 3 || Stream.of(parts[0], parts[1]).anyMatch(part -> !part.matches("\\d{1,18}"))) {
      return Optional.empty();
    }
    var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(process ->
            process
                .info()
                .startInstant()
                .filter(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) < 0)
                .isPresent());
  }
}
