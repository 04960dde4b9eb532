package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** An action that 1,000 people watch, against the same unwatched; and how late they learn of each state. */
record WatchersComparison(Backend backend, EmbeddedDatabase database) implements Comparison {

  private static final int CONTACTS = 100_000;
  private static final int WATCHERS = 1_000;
  private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(20);
  private static final String ADD_TAG =
      """
      mutation { addTags(selection: { rows: { from: 1, to: %d } }, input: { tags: ["watched %d"] },
        run: { mode: SCHEDULED, startAt: "%s" }) { bulkAction { id } userErrors { code message field } } }
      """;
  private static final String TIMES =
      "query ($id: ID!) { bulkAction(id: $id) { state succeeded startedAt finishedAt } }";

  @Override
  public String name() {
    return "progress for 1,000 watchers";
  }

  @Override
  public String hold() {
    return "≥ 0.80, p95 ≤ 1 s (250 ms)";
  }

  @Override
  public Result run() throws Exception {
    double alone = run(0).seconds();
    Watched watched = run(WATCHERS);
    List<Double> late = watched.late().stream().sorted().toList();
    String details =
        String.format(
            Locale.ROOT,
            "%,d events, late by p50 %.0f ms, p95 %.0f ms; the last one reached %,d",
            late.size(),
            late.get(late.size() / 2),
            late.get(late.size() * 95 / 100),
            watched.told());
    return new Result(
        String.format(Locale.ROOT, "%.2f", alone / watched.seconds()), "its speed unwatched", details);
  }

  private record Watched(double seconds, List<Double> late, int told) {}

  private Watched run(int watchers) throws Exception {
    Instant start = Instant.now().plus(TIME_TO_SETTLE);
    String mutation = ADD_TAG.formatted(CONTACTS, System.nanoTime(), start);
    String id = backend.start("addTags", mutation);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Map<Integer, Long>> seen = threads.submit(new Sequences(database));
      List<Future<Map<Integer, Long>>> arrivals = new ArrayList<>();
      for (int number = 0; number < watchers; number++) {
        arrivals.add(threads.submit(() -> watch(id)));
      }
      TreeMap<Integer, Long> visible = new TreeMap<>(seen.get());
      List<Double> late = new ArrayList<>();
      for (Future<Map<Integer, Long>> one : arrivals) {
        one.get().forEach((sequence, at) -> late.add(lateness(sequence, at, visible)));
      }
      return new Watched(seconds(id), late, arrivals.size());
    }
  }

  private Map<Integer, Long> watch(String id) throws Exception {
    try (Watcher watcher = Watcher.of(backend, id)) {
      return watcher.watch();
    }
  }

  /** Milliseconds since that state could be seen, or the next one that was. */
  private static double lateness(int sequence, long at, TreeMap<Integer, Long> visible) {
    Long since = visible.ceilingEntry(sequence).getValue();
    return Math.max(0, at - since) / 1e6;
  }

  private double seconds(String id) throws Exception {
    JsonNode run = backend.ask(TIMES, Map.of("id", id)).get("bulkAction");
    if (run.get("succeeded").asInt() != CONTACTS) {
      throw new IllegalStateException("The action did not change them all: " + run);
    }
    Instant began = Instant.parse(run.get("startedAt").asString());
    return Duration.between(began, Instant.parse(run.get("finishedAt").asString())).toMillis() / 1000.0;
  }
}
