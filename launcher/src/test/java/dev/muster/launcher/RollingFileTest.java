package dev.muster.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingFileTest {

  @TempDir Path folder;

  @Test
  void putsAFullFileAsideAndKeepsOnlyOne() throws IOException {
    var path = folder.resolve("app.log");
    try (var file = new RollingFile(path, 10)) {
      for (var line = 1; line <= 5; line++) {
        file.append("line %03d".formatted(line));
      }
    }
    assertThat(path).hasContent("line 005");
    assertThat(folder.resolve("app.log.1")).hasContent("line 003\nline 004");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void goesOnWhereTheLastRunEnded() throws IOException {
    var path = folder.resolve("app.log");
    try (var file = new RollingFile(path, 100)) {
      file.append("first run");
    }
    try (var file = new RollingFile(path, 100)) {
      file.append("second run");
    }
    assertThat(path).hasContent("first run\nsecond run");
  }
}
