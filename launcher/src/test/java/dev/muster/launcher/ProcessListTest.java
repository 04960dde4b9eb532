package dev.muster.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessListTest {

  @TempDir Path folder;

  @Test
  void findsAProcessThatStillLives() {
    var self = ProcessHandle.current();
    new ProcessList(file()).note("backend", self);
    assertThat(new ProcessList(file()).leftOvers()).containsExactly(self);
  }

  @Test
  void leavesAStrangerAloneThatGotTheSameNumber() throws IOException {
    Files.writeString(file(), ProcessHandle.current().pid() + " 1000000000000 backend\n");
    assertThat(new ProcessList(file()).leftOvers()).isEmpty();
  }

  @Test
  void takesNoHarmFromAFileThatIsDamaged() throws IOException {
    Files.writeString(file(), "\n12\nx y z\n");
    assertThat(new ProcessList(file()).leftOvers()).isEmpty();
  }

  @Test
  void findsNothingBeforeTheFirstRun() {
    assertThat(new ProcessList(file()).leftOvers()).isEmpty();
  }

  private Path file() {
    return folder.resolve("processes");
  }
}
