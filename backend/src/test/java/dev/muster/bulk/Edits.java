package dev.muster.bulk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Fifty edits a second of contacts by chance, as people would make them all at once; fewer where the machine
 * is not up to it, since people wait for an answer.
 */
record Edits(List<Edit> all) {

  private static final int PAUSE_MILLIS = 20;
  private static final int PEOPLE = 25;
  private static final String BODY =
      """
      {"query": "mutation { updateContact(input: { id: \\"%s\\", jobTitle: \\"Poet %d\\" }) { userErrors { code } } }"}
      """;
  private static final String FINE = "\"userErrors\":[]";

  /** One edit and what was answered. */
  record Edit(double millis, String answer) {}

  /** Edits for so long and until the work is done, which is done as often as there is time for. */
  static Edits during(Duration time, String url, String token, List<String> contacts, Runnable work) {
    long end = System.nanoTime() + time.toNanos();
    List<Future<Edit>> edits = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> done = people.submit(() -> repeat(work, end));
      while (!done.isDone()) {
        if (edits.stream().filter(edit -> !edit.isDone()).count() < PEOPLE) {
          edits.add(people.submit(() -> edit(client, url, token, contacts)));
        }
        UnderFire.pause(PAUSE_MILLIS);
      }
      done.get();
      return new Edits(all(edits));
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void repeat(Runnable work, long end) {
    do {
      work.run();
    } while (System.nanoTime() < end);
  }

  private static List<Edit> all(List<Future<Edit>> edits) throws InterruptedException, ExecutionException {
    List<Edit> all = new ArrayList<>();
    for (Future<Edit> edit : edits) {
      all.add(edit.get());
    }
    return all;
  }

  private static Edit edit(HttpClient client, String url, String token, List<String> contacts)
      throws IOException, InterruptedException {
    String contact = contacts.get(ThreadLocalRandom.current().nextInt(contacts.size()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BODY.formatted(contact, System.nanoTime())))
            .build();
    long from = System.nanoTime();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    return new Edit((System.nanoTime() - from) / 1e6, answer);
  }

  int count() {
    return all.size();
  }

  /** What ninety-nine of a hundred take at most, in milliseconds. */
  double p99() {
    List<Double> sorted = all.stream().map(Edit::millis).sorted().toList();
    return sorted.get(sorted.size() * 99 / 100);
  }

  /** Answers of edits that were not made. */
  List<String> refused() {
    return all.stream().map(Edit::answer).filter(answer -> !answer.contains(FINE)).toList();
  }
}
