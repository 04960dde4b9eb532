package dev.muster.bench;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A bulk action that came to its end.
 *
 * @param accepted seconds until the request was answered: its contacts are frozen then
 * @param seconds from the request to the state COMPLETED, freezing included
 */
record BulkRun(String id, double accepted, double seconds) {

  private static final String STATE = "query ($id: ID!) { bulkAction(id: $id) { state succeeded } }";
  private static final int PAUSE_MILLISECONDS = 50;

  /** Asks for an action and waits until it has changed so many contacts. */
  static BulkRun of(Backend backend, String action, String mutation, int contacts)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    String id = backend.start(action, mutation);
    double accepted = (System.nanoTime() - start) / 1e9;
    while (true) {
      JsonNode run = backend.ask(STATE, Map.of("id", id)).get("bulkAction");
      if (!run.get("state").asString().matches("QUEUED|RUNNING")) {
        check(run, contacts);
        return new BulkRun(id, accepted, (System.nanoTime() - start) / 1e9);
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  private static void check(JsonNode run, int contacts) {
    if (!run.get("state").asString().equals("COMPLETED") || run.get("succeeded").asInt() != contacts) {
      throw new IllegalStateException("The action did not change them all: " + run);
    }
  }
}
