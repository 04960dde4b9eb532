package dev.muster.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a number of connections get out of a server, each asking again as soon as it has its answer.
 *
 * @param perSecond answers a second
 * @param middle half of the answers came within so many milliseconds
 * @param slowest 99 of 100 answers came within so many milliseconds
 * @param processor time that the backend spent on each answer, in milliseconds; 0 where it was not asked
 */
record Load(double perSecond, double middle, double slowest, double processor) {

  static Load of(Backend backend, String body, int connections, int seconds)
      throws InterruptedException, ExecutionException {
    long spentBefore = backend.processorNanos();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Future<List<Long>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int number = 0; number < connections; number++) {
        running.add(threads.submit(() -> ask(backend, body, end)));
      }
    }
    List<Long> nanos = new ArrayList<>();
    for (Future<List<Long>> one : running) {
      nanos.addAll(one.get());
    }
    double spent = (backend.processorNanos() - spentBefore) / 1e6 / nanos.size();
    return of(nanos, (System.nanoTime() - start) / 1e9).spending(spent);
  }

  /** From how long each answer took. */
  static Load of(List<Long> nanos, double seconds) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Load(nanos.size() / seconds, at(sorted, 0.5), at(sorted, 0.99), 0);
  }

  private Load spending(double milliseconds) {
    return new Load(perSecond, middle, slowest, milliseconds);
  }

  private static List<Long> ask(Backend backend, String body, long end) throws IOException {
    List<Long> nanos = new ArrayList<>();
    try (HttpConnection connection = HttpConnection.open(backend, body)) {
      while (System.nanoTime() < end) {
        long asked = System.nanoTime();
        connection.ask();
        nanos.add(System.nanoTime() - asked);
      }
    }
    return nanos;
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }

  /** The one whose rate lies in the middle. */
  static Load median(List<Load> loads) {
    return loads.stream().sorted(Comparator.comparing(Load::perSecond)).toList().get(loads.size() / 2);
  }

  String text() {
    String text = String.format(Locale.ROOT, "%,.0f/s, p50 %.1f ms, p99 %.1f ms", perSecond, middle, slowest);
    return processor == 0
        ? text
        : String.format(Locale.ROOT, "%s, %.2f ms of processor each", text, processor);
  }
}
