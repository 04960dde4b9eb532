package dev.muster.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

  @TempDir Path folder;

  @Test
  void findsTheNewestRunnableJarAmongItsNeighbours() throws IOException {
    var target = Files.createDirectories(folder.resolve("backend/target"));
    Files.createFile(target.resolve("muster-backend-0.1.0-SNAPSHOT-sources.jar"));
    Files.createFile(target.resolve("muster-backend-0.1.0-SNAPSHOT.jar.original"));
    var old = Files.createFile(target.resolve("muster-backend-0.9.0.jar"));
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    var jar = Files.createFile(target.resolve("muster-backend-0.1.0-SNAPSHOT.jar"));
    assertThat(new Checkout(folder).app("backend")).isEqualTo(jar);
  }
}
