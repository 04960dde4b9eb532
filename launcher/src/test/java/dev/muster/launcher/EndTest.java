package dev.muster.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How everything ends, and what the next run does with what did not. */
@Timeout(120)
class EndTest {

  @TempDir Path folder;

  FakeCheckout checkout;

  @BeforeEach
  void build() throws IOException {
    checkout = FakeCheckout.in(folder.resolve("checkout"));
  }

  @Test
  void leavesNoProcessBehindWhenItIsStopped() throws Exception {
    var muster = start();
    var processes = muster.everyProcess();
    assertThat(processes).hasSize(4).allMatch(ProcessHandle::isAlive);
    muster.terminate();
    assertThat(muster.awaitEnd()).contains("Stopping").contains("Stopped").doesNotContain("started again");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void leavesNoProcessBehindWhenItIsKilled() throws Exception {
    var muster = start();
    var processes = muster.everyProcess();
    muster.process().destroyForcibly().waitFor();
    for (var process : processes) {
      assertThat(process.onExit().get(30, SECONDS).isAlive()).isFalse();
    }
  }

  @Test
  void endsLeftOversBeforeItLooksAtPorts() throws Exception {
    var ports = LauncherProcess.freePorts();
    var leftOver = leftOverOn(ports);
    Files.createDirectories(folder.resolve("data"));
    new ProcessList(folder.resolve("data/processes")).note("backend", leftOver.toHandle());
    try (var muster = LauncherProcess.start(checkout, folder.resolve("data"), ports)) {
      muster.awaitLine("Ending what an earlier run left behind (processes: 1)");
      muster.awaitLine("Muster is ready");
      assertThat(leftOver.isAlive()).isFalse();
    }
  }

  /** An app that has outlived its launcher and holds its port. */
  private Process leftOverOn(Map<String, String> ports) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var builder =
        new ProcessBuilder(List.of(java, "-jar", new Checkout(checkout.folder()).app("backend").toString()));
    builder.environment().putAll(ports);
    return builder.start();
  }

  @Test
  void stopsWhatItStartedWhenAnAppFails() throws Exception {
    var environment = LauncherProcess.freePorts();
    environment.put("FAKE_FAILURE", "yes");
    var muster = LauncherProcess.start(checkout, folder.resolve("data"), environment);
    assertThat(muster.awaitEnd())
        .contains("muster: backend did not become ready (exit code 4).")
        .contains("the backend's last words");
    assertThat(muster.process().exitValue()).isEqualTo(1);
    assertThat(new ProcessList(folder.resolve("data/processes")).leftOvers()).isEmpty();
    assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void showsTheLinkOfTheFirstAdministrator() throws Exception {
    var environment = LauncherProcess.freePorts();
    environment.put("MUSTER_ADMIN_EMAIL", "ada@example.org");
    try (var muster = LauncherProcess.start(checkout, folder.resolve("data"), environment, "--no-sample")) {
      muster.awaitLine("Set the administrator's password here");
      muster.awaitLine("/setup?token=abc-_1");
      assertThat(muster.environmentOf("IDENTITY"))
          .containsEntry("MUSTER_SAMPLE", "false")
          .containsEntry("MUSTER_ADMIN_EMAIL", "ada@example.org");
    }
  }

  private LauncherProcess start() throws IOException {
    var muster = LauncherProcess.start(checkout, folder.resolve("data"));
    muster.awaitLine("Muster is ready");
    return muster;
  }
}
