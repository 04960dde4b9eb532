package dev.muster.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String ANYWHERE = "0.0.0.0";

  @ParameterizedTest
  @ValueSource(strings = {ANYWHERE, "192.0.2.1", "::"})
  void refusesSampleModeBeyondLoopback(String bind) {
    assertThatThrownBy(() -> settings(bind, true, "ui", "backend"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("MUSTER_BIND")
        .hasMessageContaining(bind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
  void allowsSampleModeOnLoopback(String bind) {
    assertThat(settings(bind, true, "", "").sample()).isTrue();
  }

  @Test
  void refusesWellKnownSecretsBeyondLoopback() {
    assertThatThrownBy(() -> settings(ANYWHERE, false, "", "backend"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("MUSTER_UI_CLIENT_SECRET");
    assertThatThrownBy(() -> settings(ANYWHERE, false, "ui", " "))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("MUSTER_BACKEND_CLIENT_SECRET");
  }

  @Test
  void refusesASecretOfWhichOnlyAPartWouldCount() {
    assertThatThrownBy(() -> settings(ANYWHERE, false, "x".repeat(73), "backend"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("longer than 72 bytes");
  }

  @Test
  void refusesAnAdministratorWithoutAnAddress() {
    assertThatThrownBy(() -> settings("127.0.0.1", false, "boss", "", ""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("MUSTER_ADMIN_EMAIL");
  }

  @Test
  void takesAddressesWithAndWithoutASlashAtTheEnd() {
    assertThat(settings("127.0.0.1", false, "", "").home()).isEqualTo("https://muster.test/");
  }

  @Test
  void endsWithOneSentenceAndAFailureCode() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var start =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), MusterIdentity.class.getName());
    start.environment().put("MUSTER_SAMPLE", "true");
    start.environment().put("MUSTER_BIND", ANYWHERE);
    var process = start.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said.lines())
        .singleElement()
        .asString()
        .startsWith("Sample mode has passwords that everybody knows");
  }

  private static Settings settings(String bind, boolean sample, String uiSecret, String backendSecret) {
    return settings(bind, sample, null, uiSecret, backendSecret);
  }

  private static Settings settings(
      String bind, boolean sample, @Nullable String adminEmail, String uiSecret, String backendSecret) {
    return new Settings(
        URI.create("https://id.muster.test/"),
        URI.create("https://muster.test/"),
        bind,
        sample,
        adminEmail,
        uiSecret,
        backendSecret);
  }
}
