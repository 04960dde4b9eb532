package dev.muster.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * How slow the slowest requests of people are while actions run, against the same people while none does.
 *
 * @param perSecond how often people ask, however long the answers take
 * @param requests what they ask
 * @param busy what runs beside them
 */
record BesideComparison(
    String name, String hold, int perSecond, Pace.Request requests, Pace.Work busy, Settings settings)
    implements Comparison {

  @Override
  public Result run() throws Exception {
    List<Load> alone = new ArrayList<>();
    List<Load> beside = new ArrayList<>();
    load(() -> Thread.sleep(settings.warmUp() * 1000L));
    for (int round = 0; round < settings.rounds(); round++) {
      alone.add(load(() -> Thread.sleep(settings.seconds() * 1000L)));
      beside.add(load(busy));
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      ratios.add(beside.get(round).slowest() / alone.get(round).slowest());
    }
    String details = slowest(beside) + "; without " + slowest(alone);
    return new Result(String.format(Locale.ROOT, "%.2f", Median.of(ratios)), "its p99 without", details);
  }

  private Load load(Pace.Work work) throws InterruptedException, ExecutionException {
    return Pace.during(work, perSecond, requests);
  }

  private static String slowest(List<Load> loads) {
    return loads.stream().sorted(Comparator.comparing(Load::slowest)).toList().get(loads.size() / 2).text();
  }
}
