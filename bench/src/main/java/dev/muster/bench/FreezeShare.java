package dev.muster.bench;

import java.util.Locale;

/** How much of the time of an action on everybody goes by before the first contact is worked on. */
record FreezeShare(Backend backend) implements Comparison {

  private static final String ADD_TAG =
      "mutation { addTags(selection: { filter: {} }, input: { tags: [\"everybody %d\"] }) { bulkAction { id total } } }";

  @Override
  public String name() {
    return "freezing everybody";
  }

  @Override
  public String hold() {
    return "< 0.05";
  }

  @Override
  public Result run() throws Exception {
    int total = backend.contacts();
    BulkRun run = BulkRun.of(backend, "addTags", ADD_TAG.formatted(System.nanoTime()), total);
    String details = String.format(Locale.ROOT, "%,d contacts in %.0f s", total, run.seconds());
    return new Result(
        String.format(Locale.ROOT, "%.3f", run.accepted() / run.seconds()), "the whole run", details);
  }
}
