package dev.muster.bench;

import com.nimbusds.jose.JOSEException;
import dev.muster.postgres.EmbeddedDatabase;
import dev.muster.postgres.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real backend in a process of its own, with the options that the product starts it with. */
final class Backend implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final int port;
  private final String token;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Backend(Process process, int port, String token) {
    this.process = process;
    this.port = port;
    this.token = token;
  }

  static Backend start(Settings settings, EmbeddedDatabase database, Issuer issuer)
      throws IOException, JOSEException, InterruptedException {
    return start(settings, database, issuer, settings.folder().resolve("backend.log"));
  }

  /** Starts with more arguments; what it says goes to the log. */
  static Backend start(
      Settings settings, EmbeddedDatabase database, Issuer issuer, Path log, String... arguments)
      throws IOException, JOSEException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command(settings, arguments));
    builder.environment().putAll(database.environment(Role.APP));
    builder
        .environment()
        .putAll(Map.of("MUSTER_API_PORT", String.valueOf(port), "MUSTER_ISSUER", issuer.url()));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Backend backend = new Backend(builder.start(), port, issuer.token());
    backend.awaitReady();
    return backend;
  }

  private static List<String> command(Settings settings, String... arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try (Stream<Path> jars = Files.list(settings.home().resolve("backend/target"))) {
      Path jar =
          jars.filter(file -> file.getFileName().toString().matches("muster-backend-[^/]*\\.jar"))
              .findFirst()
              .orElseThrow(() -> new IOException("Build the backend first: ./mvnw -DskipTests package"));
      List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC"));
      command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-Xmx512m"));
      command.add("--enable-native-access=ALL-UNNAMED");
      // Without it Netty frees each buffer by stopping every thread for a moment.
      command.add("--sun-misc-unsafe-memory-access=allow");
      command.addAll(List.of("-jar", jar.toString()));
      // One client asks all there is to ask, which is just what a rate budget is there to prevent.
      command.add("--muster.graphql.budget.enabled=false");
      command.addAll(List.of(arguments));
      return command;
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(uri("/actuator/health/readiness")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It has not opened its port.
      }
      Thread.sleep(200);
    }
    throw new IOException("The backend did not become ready; see its log");
  }

  int port() {
    return port;
  }

  /** Time that all its threads have spent on a processor. */
  long processorNanos() {
    return process.info().totalCpuDuration().orElseThrow().toNanos();
  }

  /** Bytes of its heap that are in use once the garbage is gone. */
  long heapInUse() throws IOException, InterruptedException {
    return new Heap(process.pid()).inUse();
  }

  String token() {
    return token;
  }

  /** Asks once and takes the data. */
  JsonNode ask(String document, Map<String, Object> variables) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/graphql"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body(document, variables)))
            .build();
    JsonNode answer = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    if (answer.has("errors")) {
      throw new IOException("The backend refuses: " + answer.get("errors"));
    }
    return answer.get("data");
  }

  /** How many contacts there are. */
  int contacts() throws IOException, InterruptedException {
    String document = "{ contacts(first: 1) { count(exact: true) { value } } }";
    return ask(document, Map.of()).at("/contacts/count/value").asInt();
  }

  /** Asks for a bulk action; its id. */
  String start(String action, String mutation) throws IOException, InterruptedException {
    JsonNode payload = ask(mutation, Map.of()).get(action);
    JsonNode accepted = payload.path("bulkAction");
    if (!accepted.isObject()) {
      throw new IOException("The backend refuses: " + payload);
    }
    return accepted.get("id").asString();
  }

  static String body(String document, Map<String, Object> variables) {
    return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(15, java.util.concurrent.TimeUnit.SECONDS).join();
  }
}
