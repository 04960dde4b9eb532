package dev.muster.bench;

import dev.muster.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the benchmarks and prints a small report.
 *
 * <p>Absolute figures mislead on a shared machine, so most are ratios against a reference taken in the same
 * round; rounds alternate between the two.
 */
public final class Bench {

  private static final String PAGE = "c.first_name";
  private static final String COUNT = "count(*)::int FROM (";

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.of(arguments);
    Files.createDirectories(settings.folder());
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings.folder().resolve("postgres"));
        Issuer issuer = Issuer.start()) {
      Recorded recorded = record(settings, database, issuer);
      try (Backend backend = Backend.start(settings, database, issuer)) {
        run(settings, comparisons(settings, database, backend, recorded));
      }
    }
  }

  /** What a backend with a talkative driver says; the measured one is silent. */
  private record Recorded(
      Statement list,
      Statement commonName,
      Statement rareName,
      Statement noHit,
      Statement count,
      Statement countOfCommonName,
      StatementCount perPage) {}

  private static Recorded record(Settings settings, EmbeddedDatabase database, Issuer issuer)
      throws Exception {
    try (Recorder recorder = Recorder.start(settings, database, issuer)) {
      new Data(database).load(settings.contacts());
      return new Recorded(
          recorder.statement(Page.list(50), PAGE),
          recorder.statement(Page.search(Data.COMMON_NAME), PAGE),
          recorder.statement(Page.search(Data.RARE_NAME), PAGE),
          recorder.statement(Page.search(Data.NO_NAME), PAGE),
          recorder.statement(Page.count(), COUNT),
          recorder.statement(Page.countOf(Data.COMMON_NAME), COUNT),
          StatementCount.of(recorder));
    }
  }

  private static List<Comparison> comparisons(
      Settings settings, EmbeddedDatabase database, Backend backend, Recorded recorded) {
    PgBench reference = new PgBench(database, settings);
    List<Comparison> all = new ArrayList<>();
    all.add(
        new PageComparison(
            "list page",
            "≥ 0.30 (0.50), p99 ≤ 60 ms",
            Page.list(50),
            recorded.list(),
            settings,
            backend,
            reference));
    all.add(
        new PageComparison(
            "search for a rare name",
            "≥ 0.60 (0.80)",
            Page.search(Data.RARE_NAME),
            recorded.rareName(),
            settings,
            backend,
            reference));
    all.add(
        new PageComparison(
            "search for a common name",
            "≥ 0.60 (0.80)",
            Page.search(Data.COMMON_NAME),
            recorded.commonName(),
            settings,
            backend,
            reference));
    all.add(new DepthComparison(settings, backend));
    all.add(new ServerTime("search without a hit", "≤ 10 ms", recorded.noHit(), database));
    all.add(new ServerTime("capped count", "≤ 15 ms", recorded.count(), database));
    all.add(new ServerTime("capped count of a search", "≤ 15 ms", recorded.countOfCommonName(), database));
    all.add(recorded.perPage());
    all.add(
        new BulkComparison("status of many", "updateStatus", "≥ 0.80 (2.00)", settings, backend, database));
    all.add(new BulkComparison("tag for many", "addTags", "≥ 0.80 (1.50)", settings, backend, database));
    all.add(new PeerComparison(settings, backend, database));
    all.add(new UndoComparison(settings, backend, database));
    People people = new People(backend, settings);
    all.add(people.listing());
    all.add(people.editing());
    all.add(new WatchersComparison(backend, database));
    all.add(new FreezeShare(backend));
    all.add(new HeapComparison(backend));
    return all.stream().filter(one -> settings.wants(one.name())).toList();
  }

  private static void run(Settings settings, List<Comparison> comparisons) throws Exception {
    Report report = new Report(settings);
    for (Comparison comparison : comparisons) {
      report.add(comparison, comparison.run());
    }
    write(report, settings.report());
  }

  private static void write(Report report, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, report.text());
    System.out.println(report.text());
    System.out.println("Written to " + file);
  }
}
