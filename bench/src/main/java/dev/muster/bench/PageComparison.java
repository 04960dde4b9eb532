package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages a second over HTTP, with security, against the same SQL in pgbench. */
record PageComparison(
    String name,
    String hold,
    Page page,
    Statement statement,
    Settings settings,
    Backend backend,
    PgBench reference)
    implements Comparison {

  @Override
  public Result run() throws Exception {
    Load.of(backend, page.body(), settings.connections(), settings.warmUp());
    List<Load> references = new ArrayList<>();
    List<Load> loads = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      references.add(reference.run(statement));
      loads.add(Load.of(backend, page.body(), settings.connections(), settings.seconds()));
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      ratios.add(loads.get(round).perSecond() / references.get(round).perSecond());
    }
    String details = Load.median(loads).text() + "; pgbench " + Load.median(references).text();
    return new Result(
        String.format(Locale.ROOT, "%.2f", Median.of(ratios)), "pgbench with the same SQL", details);
  }
}
