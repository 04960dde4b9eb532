package dev.muster.bench;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What an action on everybody holds in the backend's memory at its peak, more than one on 1,000 contacts. */
record HeapComparison(Backend backend) implements Comparison {

  private static final int FEW = 1_000;
  private static final int PAUSE_MILLISECONDS = 250;
  private static final double MEGABYTE = 1024 * 1024;
  private static final String ADD_TAG =
      """
      mutation { addTags(selection: %s, input: { tags: ["heap %d"] }) {
        bulkAction { id } userErrors { code message field } } }
      """;

  @Override
  public String name() {
    return "heap of an action on everybody";
  }

  @Override
  public String hold() {
    return "≤ 64 MB more";
  }

  @Override
  public Result run() throws Exception {
    String some = "{ rows: { from: 1, to: %d } }".formatted(FEW);
    peak(some, FEW);
    double few = peak(some, FEW);
    int total = backend.contacts();
    double many = peak("{ filter: {} }", total);
    String details =
        String.format(Locale.ROOT, "%.0f MB for %,d contacts, %.0f MB for %,d", few, FEW, many, total);
    return new Result(String.format(Locale.ROOT, "%+.0f MB", many - few), "an action on 1,000", details);
  }

  /** The most that is in use, without garbage, from the request to the end of the action. */
  private double peak(String selection, int contacts) throws Exception {
    String mutation = ADD_TAG.formatted(selection, System.nanoTime());
    double most = 0;
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<BulkRun> run = thread.submit(() -> BulkRun.of(backend, "addTags", mutation, contacts));
      while (!run.isDone()) {
        most = Math.max(most, backend.heapInUse() / MEGABYTE);
        Thread.sleep(PAUSE_MILLISECONDS);
      }
      run.get();
    }
    return Math.max(most, backend.heapInUse() / MEGABYTE);
  }
}
