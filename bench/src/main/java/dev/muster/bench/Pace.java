package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * People who ask at a steady rate, however long the answers take.
 *
 * <p>Each answer is timed from the moment at which it was due to be asked for: so one that comes late is not
 * an excuse for asking less while it is slow.
 */
final class Pace {

  private Pace() {}

  /** One request of its number. */
  interface Request {
    void ask(int number) throws Exception;
  }

  /** Something that goes on meanwhile. */
  interface Work {
    void run() throws Exception;
  }

  /** Asks until the work is done. */
  static Load during(Work work, int perSecond, Request request)
      throws InterruptedException, ExecutionException {
    List<Future<Long>> asked = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> done = people.submit(() -> call(work));
      for (int number = 0; !done.isDone(); number++) {
        int current = number;
        long due = start + number * 1_000_000_000L / perSecond;
        pauseUntil(due);
        asked.add(people.submit(() -> ask(request, current, due)));
      }
      done.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Long> nanos = new ArrayList<>();
    for (Future<Long> one : asked) {
      nanos.add(one.get());
    }
    return Load.of(nanos, seconds);
  }

  /** As something that a thread can be given. */
  static boolean call(Work work) throws Exception {
    work.run();
    return true;
  }

  private static long ask(Request request, int number, long due) throws Exception {
    request.ask(number);
    return System.nanoTime() - due;
  }

  private static void pauseUntil(long moment) throws InterruptedException {
    long nanos = moment - System.nanoTime();
    if (nanos > 0) {
      Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    }
  }
}
