package dev.muster.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** A launcher in a process of its own, as a user has it. */
final class LauncherProcess implements AutoCloseable {

  private final Process process;
  private final Path data;
  private final Map<String, String> environment;
  private final List<String> lines = new ArrayList<>();

  private LauncherProcess(Process process, Path data, Map<String, String> environment) {
    this.process = process;
    this.data = data;
    this.environment = environment;
  }

  static LauncherProcess start(FakeCheckout checkout, Path data, String... options) throws IOException {
    return start(checkout, data, freePorts(), options);
  }

  static LauncherProcess start(
      FakeCheckout checkout, Path data, Map<String, String> environment, String... options)
      throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var command = new ArrayList<>(List.of(java, "-Dmuster.home=" + checkout.folder()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MusterLauncher.class.getName()));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(Arrays.asList(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MUSTER_"));
    builder.environment().putAll(environment);
    return new LauncherProcess(builder.start(), data, environment);
  }

  static Map<String, String> freePorts() {
    return new HashMap<>(new Ports(freePort(), freePort(), freePort()).environment());
  }

  /** Below the range from which the system takes ports for outgoing connections, and so stays free. */
  private static int freePort() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken: the next one.
      }
    }
  }

  Process process() {
    return process;
  }

  /** Reads on until a line contains the text; fails with all there was when the launcher ends before. */
  String awaitLine(String text) throws IOException {
    var output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.contains(text)) {
        return line;
      }
    }
    throw new AssertionError("No line has '%s':%n%s".formatted(text, String.join("\n", lines)));
  }

  /** All that it printed until it ended. */
  String awaitEnd() throws IOException, InterruptedException {
    process.inputReader().lines().forEach(lines::add);
    process.waitFor();
    return String.join("\n", lines);
  }

  String get(String app, String path) throws IOException, InterruptedException {
    var port = environment.get("MUSTER_" + app + "_PORT");
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  Map<String, String> environmentOf(String app) throws IOException, InterruptedException {
    var variables = new HashMap<String, String>();
    get(app, "/environment")
        .lines()
        .forEach(line -> variables.put(line.split("=", 2)[0], line.split("=", 2)[1]));
    return variables;
  }

  /** The apps and PostgreSQL. */
  List<ProcessHandle> everyProcess() throws IOException {
    return Stream.concat(
            new ProcessList(data.resolve("processes")).leftOvers().stream(), Stream.of(postmaster()))
        .toList();
  }

  ProcessHandle postmaster() throws IOException {
    var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  /** Like a SIGTERM from a terminal; {@code Process.destroy} would close the output as well. */
  void terminate() {
    process.toHandle().destroy();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    terminate();
    awaitEnd();
  }
}
