package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.MusterBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The real program as a process of its own. */
final class BackendProcess implements AutoCloseable {

  private final int port;
  private final Process process;

  private BackendProcess(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /**
   * Starts the program; it is not ready yet.
   *
   * @param port 0 for any free one
   */
  static BackendProcess start(int port, Map<String, String> environment, Path log, String... options) {
    int free = port == 0 ? freePort() : port;
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            MusterBackend.class.getName());
    builder.command().addAll(List.of(options));
    builder.environment().putAll(environment);
    builder.environment().put("MUSTER_API_PORT", free + "");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new BackendProcess(free, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BackendProcess awaitReady() {
    RestClient client = RestClient.create("http://localhost:" + port);
    UnderFire.await(() -> isReady(client));
    return this;
  }

  private boolean isReady(RestClient client) {
    assertThat(process.isAlive()).isTrue();
    try {
      return client
          .get()
          .uri("/actuator/health/readiness")
          .exchange((request, response) -> response.getStatusCode().equals(HttpStatusCode.valueOf(200)));
    } catch (ResourceAccessException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  String url() {
    return "http://localhost:" + port + "/graphql";
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void signal(Signal signal) {
    signal.to(process.pid());
  }

  /** Ends it without a word, and returns when it is gone. */
  @Override
  public void close() {
    signal(Signal.KILL);
    process.onExit().join();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
