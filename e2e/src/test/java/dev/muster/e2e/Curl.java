package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A `curl` process that follows a bulk action over server-sent events. */
final class Curl implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DATA = "data:";
  private static final String LAST = "event:complete";
  private static final String PROGRESS =
      """
      subscription ($id: ID!, $after: Int) { bulkActionProgress(id: $id, afterSequence: $after) {
        sequence state total processed succeeded unchanged skipped failed ratePerSecond estimatedEnd } }
      """;

  private final Process process;
  private final BufferedReader output;
  private final List<JsonNode> events = new ArrayList<>();

  private Curl(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Subscribes to the progress of the action with that id. */
  static Curl follow(Api api, String id) {
    return follow(api, id, 0);
  }

  static Curl follow(Api api, String id, int afterSequence) {
    var variables = Map.of("id", id, "after", afterSequence);
    var body = JSON.writeValueAsString(Map.of("query", PROGRESS, "variables", variables));
    var command =
        new ArrayList<>(List.of("curl", "--silent", "--show-error", "--no-buffer", "--max-time", "240"));
    command.addAll(List.of("--header", "Authorization: Bearer " + api.token()));
    command.addAll(List.of("--header", "Content-Type: application/json"));
    command.addAll(List.of("--header", "Accept: text/event-stream"));
    command.addAll(List.of("--data", body, api.address().toString()));
    try {
      return new Curl(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on until an event is like that; fails with all there was when the stream ends before. */
  JsonNode await(Predicate<JsonNode> wanted) {
    for (var event = next(); event != null; event = next()) {
      if (wanted.test(event)) {
        return event;
      }
    }
    throw new AssertionError("Not among " + events);
  }

  /** All events of a stream that ends by itself. */
  List<JsonNode> awaitEnd() {
    while (next() != null) {
      // They are kept.
    }
    assertThat(exitCode()).as("exit code of curl after %s", events).isZero();
    return events;
  }

  private @Nullable JsonNode next() {
    for (var line = line(); line != null && !line.equals(LAST); line = line()) {
      if (line.startsWith(DATA)) {
        var event = JSON.readTree(line.substring(DATA.length())).path("data").path("bulkActionProgress");
        events.add(event);
        return event;
      }
    }
    return null;
  }

  private @Nullable String line() {
    try {
      return output.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int exitCode() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
