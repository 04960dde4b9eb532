package dev.muster.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.apache.commons.io.FileUtils;

/**
 * The folder that one PostgreSQL lives in: cluster, unpacked binaries, passwords and log, for its owner only.
 *
 * @param folder absolute
 * @param binaries where PostgreSQL is unpacked; several homes may share it
 */
record Home(Path folder, Path binaries) {

  private static final String MAJOR_VERSION = "18";

  /** Bytes without which PostgreSQL cannot even be unpacked and set up. */
  private static final long LEAST_SPACE = 256L << 20;

  private static final long SEGMENT = 16L << 20;

  /** Makes the folder ready for a start, or says in one sentence why it cannot be. */
  static Home prepare(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    return prepare(absolute, absolute.resolve("binaries"));
  }

  static Home prepare(Path folder, Path binaries) {
    var home = new Home(folder, binaries);
    try {
      Files.createDirectories(home.folder);
      if (!Files.isWritable(home.folder)) {
        throw new DatabaseNotStarted("The folder " + home.folder + " cannot be written to.");
      }
      Files.setPosixFilePermissions(home.folder, PosixFilePermissions.fromString("rwx------"));
      home.requireSpace(LEAST_SPACE);
      home.requireKnownVersion();
      return home;
    } catch (IOException e) {
      throw new DatabaseNotStarted("Cannot use the folder " + home.folder + ": " + e.getMessage() + ".", e);
    }
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  Path credentials() {
    return folder.resolve("credentials.properties");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  void requireSpace(long bytes) throws IOException {
    if (space() < bytes) {
      throw new DatabaseNotStarted(
          "The disk of %s is full: PostgreSQL needs at least %d MB free to start."
              .formatted(folder, bytes >> 20));
    }
  }

  /** Whether there is no room even for one more segment of the write-ahead log. */
  boolean isFull() {
    try {
      return space() < SEGMENT;
    } catch (IOException e) {
      return false;
    }
  }

  String fullDisk() {
    return "The disk of %s is full: free some space and start again.".formatted(folder);
  }

  private long space() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private void requireKnownVersion() throws IOException {
    var file = cluster().resolve("PG_VERSION");
    if (!Files.exists(file)) {
      return;
    }
    var version = Files.readString(file).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new DatabaseNotStarted(
          "The data in %s was written by PostgreSQL %s, and this Muster brings PostgreSQL %s: "
              .concat("use the Muster that wrote it, or another data directory.")
              .formatted(folder, version, MAJOR_VERSION));
    }
  }

  /**
   * Takes away what a start that was killed half-way left behind: binaries unpacked in part, and a cluster
   * whose creation did not finish. The latter holds no data, and still is put aside rather than deleted.
   */
  void clearUnfinished() throws IOException {
    if (Files.exists(cluster()) && !Files.exists(created())) {
      var aside = folder.resolve("cluster-unfinished");
      FileUtils.deleteDirectory(aside.toFile());
      Files.move(cluster(), aside);
    }
    removeBinaries(version -> !Files.exists(version.resolve(".exists")));
  }

  /** Forgets what was unpacked onto a full disk: the library calls it complete all the same. */
  void removeBinaries() throws IOException {
    removeBinaries(version -> true);
  }

  private void removeBinaries(Predicate<Path> which) throws IOException {
    if (Files.isDirectory(binaries)) {
      try (var versions = Files.newDirectoryStream(binaries, "PG-*")) {
        for (var version : versions) {
          if (which.test(version)) {
            FileUtils.deleteDirectory(version.toFile());
          }
        }
      }
    }
  }

  /** Its presence says that the cluster's creation came to its end. */
  Path created() {
    return cluster().resolve("muster.created");
  }

  /**
   * The lock that says "a living program uses this"; the system takes it back when the program dies.
   *
   * @throws DatabaseNotStarted when another holds it
   */
  FileChannel lock() throws IOException {
    var channel =
        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // The other one lives in this JVM.
    }
    channel.close();
    throw new DatabaseNotStarted("Another Muster is running on " + folder + ": stop it first.");
  }
}
