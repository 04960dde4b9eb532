package dev.muster.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one directory in which a Muster keeps everything: database, secrets, logs, and who runs on it.
 *
 * @param folder absolute
 * @param lock held as long as this launcher lives
 */
record DataDirectory(Path folder, FileChannel lock) {

  /**
   * Opens the directory for this launcher alone, and creates it when missing.
   *
   * @throws Refusal when it cannot be used, or is used by another launcher
   */
  static DataDirectory open(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(folder.resolve("logs"));
      return new DataDirectory(folder, lock(folder));
    } catch (IOException | UnsupportedOperationException e) {
      throw new Refusal("The data directory %s cannot be used: %s.".formatted(folder, e));
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // This very JVM has it.
    }
    channel.close();
    throw new Refusal(
        "Muster already runs on %s: stop it first, or use another directory with --data.".formatted(folder));
  }

  /**
   * Holds sample and real data apart: everybody knows the sample's passwords.
   *
   * @throws Refusal when the directory began in the other mode
   */
  void requireMode(boolean sample) {
    var file = folder.resolve("mode");
    var wanted = sample ? "sample" : "real";
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, wanted);
      }
      var mode = Files.readString(file).strip();
      if (!mode.equals(wanted)) {
        throw new Refusal(
            "The data in %s is %s data and this is a %s run: use another directory with --data."
                .formatted(folder, mode, wanted));
      }
    } catch (IOException e) {
      throw new Refusal("The data directory %s cannot be written to: %s.".formatted(folder, e.getMessage()));
    }
  }

  boolean isNew() {
    return !Files.exists(folder.resolve("mode"));
  }

  Path database() {
    return folder.resolve("postgres");
  }

  Path secrets() {
    return folder.resolve("secrets.properties");
  }

  Path processes() {
    return folder.resolve("processes");
  }

  Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }
}
