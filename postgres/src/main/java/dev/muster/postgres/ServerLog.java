package dev.muster.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own log: kept small, and read to say in one sentence why a start failed. */
final class ServerLog {

  /** Bytes; above it the file becomes {@code postgres.log.1} at the next start. */
  private static final long FULL = 5_000_000;

  private static final int TAIL_BYTES = 20_000;

  private static final String WRONG_PASSWORD = "password authentication failed for user \"postgres\"";

  private final Path file;
  private final long from;

  private ServerLog(Path file, long from) {
    this.file = file;
    this.from = from;
  }

  /** Opens the log for one start; only what is written from now on is looked at. */
  static ServerLog open(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > FULL) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  Path file() {
    return file;
  }

  /** Whether there is no use in waiting longer: the server is gone, or lets nobody in. */
  boolean saysItGaveUp() {
    var tail = tail();
    return tail.contains("pg_ctl: could not start server") || tail.contains(WRONG_PASSWORD);
  }

  /**
   * Why the start failed, as one sentence.
   *
   * @param cause what says more when the log says nothing
   */
  String reason(@Nullable Throwable cause) {
    var tail = tail();
    if (tail.contains("cannot be run as root")
        || tail.contains("\"root\" execution of the PostgreSQL server")) {
      return "PostgreSQL refuses to run as root on this machine: start Muster as an ordinary user.";
    }
    if (tail.contains(WRONG_PASSWORD)) {
      return "The passwords in %s are not those of the data beside them: put the right file back."
          .formatted(file.resolveSibling("credentials.properties"));
    }
    var detail = firstError(tail).orElse(cause == null ? "no reason given" : cause.toString());
    return "PostgreSQL did not start (%s); its log is %s.".formatted(detail, file);
  }

  private static Optional<String> firstError(String tail) {
    return Arrays.stream(tail.split("\n"))
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
        .map(line -> line.replaceFirst(".*?(FATAL|PANIC|error):\\s*", "").strip())
        .findFirst();
  }

  private String tail() {
    if (!Files.exists(file)) {
      return "";
    }
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      var start = Math.max(from, log.length() - TAIL_BYTES);
      var bytes = new byte[(int) Math.max(0, log.length() - start)];
      log.seek(start);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
