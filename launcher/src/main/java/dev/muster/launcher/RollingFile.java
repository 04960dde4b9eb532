package dev.muster.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A text file that is put aside as {@code .1} when it is full, in the place of the one before. */
final class RollingFile implements AutoCloseable {

  private final Path file;
  private final long full;
  private @Nullable Writer out;
  private long size;

  /**
   * @param full characters, about
   */
  RollingFile(Path file, long full) {
    this.file = file;
    this.full = full;
  }

  Path file() {
    return file;
  }

  /** Appends a line that is in the file when this returns; after an error the next line tries anew. */
  void append(String line) throws IOException {
    try {
      var writer = writer();
      writer.write(line + "\n");
      writer.flush();
      size += line.length() + 1L;
    } catch (IOException e) {
      out = null;
      throw e;
    }
  }

  private Writer writer() throws IOException {
    if (out != null && size < full) {
      return out;
    }
    close();
    if (Files.exists(file) && Files.size(file) >= full) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    var opened = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    out = opened;
    size = Files.size(file);
    return opened;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
