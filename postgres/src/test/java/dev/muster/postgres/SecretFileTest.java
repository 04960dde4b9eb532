package dev.muster.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @TempDir Path folder;

  @Test
  void keepsASecretOnceItIsMade() {
    var file = folder.resolve("secrets.properties");
    var first = SecretFile.at(file).secret("client");
    assertThat(first).hasSizeGreaterThanOrEqualTo(32);
    assertThat(SecretFile.at(file).secret("client")).isEqualTo(first);
    assertThat(SecretFile.at(file).secret("other")).isNotEqualTo(first);
    assertThat(SecretFile.at(file).secret("client")).isEqualTo(first);
  }

  @Test
  void letsNobodyElseRead() throws IOException {
    var file = folder.resolve("secrets.properties");
    SecretFile.at(file).secret("client");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }
}
