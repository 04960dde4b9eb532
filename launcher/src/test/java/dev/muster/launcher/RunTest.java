package dev.muster.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything while it runs: fake apps, a real PostgreSQL, real processes. */
@Timeout(120)
class RunTest {

  @TempDir static Path folder;

  static FakeCheckout checkout;
  static LauncherProcess muster;

  @BeforeAll
  static void start() throws Exception {
    checkout = FakeCheckout.in(folder.resolve("checkout"));
    muster = LauncherProcess.start(checkout, folder.resolve("data"), "--contacts", "7");
    muster.awaitLine("Muster is ready");
    muster.awaitLine("sample-app-secret");
  }

  @AfterAll
  static void stop() throws Exception {
    muster.close();
  }

  @Test
  void tellsEachAppWhereTheOthersAre() throws Exception {
    var identity = muster.environmentOf("IDENTITY");
    var backend = muster.environmentOf("API");
    var frontend = muster.environmentOf("UI");
    assertThat(frontend)
        .containsEntry("MUSTER_ISSUER", "http://localhost:" + identity.get("MUSTER_IDENTITY_PORT"))
        .containsEntry(
            "MUSTER_API_URL", "http://127.0.0.1:%s/graphql".formatted(backend.get("MUSTER_API_PORT")))
        .containsEntry("MUSTER_BIND", "127.0.0.1");
    assertThat(identity.get("MUSTER_ISSUER")).isEqualTo(backend.get("MUSTER_ISSUER"));
    assertThat(identity.get("MUSTER_UI_URL")).isEqualTo(frontend.get("MUSTER_UI_URL"));
    assertThat(identity.get("MUSTER_DB_URL")).isEqualTo(backend.get("MUSTER_DB_URL"));
  }

  @Test
  void tellsEachAppNoMoreSecretsThanItsOwn() throws Exception {
    var identity = muster.environmentOf("IDENTITY");
    var backend = muster.environmentOf("API");
    var frontend = muster.environmentOf("UI");
    assertThat(identity.get("MUSTER_UI_CLIENT_SECRET"))
        .isEqualTo(frontend.get("MUSTER_UI_CLIENT_SECRET"))
        .isNotEqualTo(identity.get("MUSTER_BACKEND_CLIENT_SECRET"));
    assertThat(identity.get("MUSTER_BACKEND_CLIENT_SECRET"))
        .isEqualTo(backend.get("MUSTER_BACKEND_CLIENT_SECRET"));
    assertThat(frontend).doesNotContainKeys("MUSTER_DB_PASSWORD", "MUSTER_BACKEND_CLIENT_SECRET");
    assertThat(backend)
        .containsEntry("MUSTER_DB_USER", "muster_app")
        .doesNotContainKey("MUSTER_UI_CLIENT_SECRET");
    assertThat(identity).containsEntry("MUSTER_DB_USER", "muster_identity");
  }

  @Test
  void passesOnHowManyContactsTheSampleShallHave() throws Exception {
    assertThat(muster.environmentOf("API"))
        .containsEntry("MUSTER_SAMPLE", "true")
        .containsEntry("MUSTER_SAMPLE_CONTACTS", "7");
  }

  @Test
  void keepsDataAndSecretsToTheirOwner() throws Exception {
    var data = folder.resolve("data");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsWhatAnAppPrints() {
    assertThat(folder.resolve("data/logs/identity.log")).content().contains("/setup?token=abc-_1");
  }

  @Test
  void startsAnAppAgainThatDies() throws Exception {
    assertThatThrownBy(() -> muster.get("API", "/die"));
    muster.awaitLine("backend ended (exit code 3)");
    muster.awaitLine("backend is ready again");
    assertThat(muster.get("API", "/actuator/health/readiness")).contains("UP");
  }

  @Test
  void startsPostgreSQLAgainWhereTheAppsExpectIt() throws Exception {
    var url = muster.environmentOf("API").get("MUSTER_DB_URL");
    muster.postmaster().destroyForcibly();
    muster.awaitLine("PostgreSQL ended");
    muster.awaitLine("PostgreSQL is ready again");
    var port = Files.readAllLines(folder.resolve("data/postgres/cluster/postmaster.pid")).get(3).strip();
    assertThat(url).contains(":" + port + "/");
  }

  @Test
  void refusesASecondRunOnTheSameData() throws Exception {
    var second = LauncherProcess.start(checkout, folder.resolve("data"));
    assertThat(second.awaitEnd()).contains("muster: Muster already runs on").hasLineCount(1);
    assertThat(second.process().exitValue()).isEqualTo(1);
  }
}
