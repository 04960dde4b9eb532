package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages a second over HTTP, with security, against the same SQL in pgbench. */
record PageComparison(String name, Pages page, Settings settings, Backend backend, PgBench reference)
    implements Comparison {

  @Override
  public Result run() throws Exception {
    Load.of(backend, page.body(), settings.connections(), settings.warmUp());
    List<Double> ratios = new ArrayList<>();
    List<Double> references = new ArrayList<>();
    List<Load> loads = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      double plain = reference.perSecond(page.sql());
      Load load = Load.of(backend, page.body(), settings.connections(), settings.seconds());
      references.add(plain);
      loads.add(load);
      ratios.add(load.perSecond() / plain);
    }
    Load middle = loads.get(loads.size() / 2);
    String details =
        String.format(
            Locale.ROOT,
            "%.0f/s of %.0f/s, p50 %.1f ms, p99 %.1f ms",
            middle.perSecond(),
            Median.of(references),
            middle.middle(),
            middle.slowest());
    return new Result(name, Median.of(ratios), "pgbench with the same SQL", details);
  }
}
