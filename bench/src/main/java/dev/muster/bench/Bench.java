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
 * <p>Absolute figures mislead on a shared machine, so each is a ratio against a reference taken in the same
 * round; rounds alternate between the two.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.of(arguments);
    Files.createDirectories(settings.folder());
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings.folder().resolve("postgres"));
        Issuer issuer = Issuer.start();
        Backend backend = Backend.start(settings, database, issuer)) {
      new Data(database).load(settings.contacts());
      Report report = new Report(settings);
      for (Comparison comparison : comparisons(settings, database, backend)) {
        report.add(comparison.run());
      }
      write(report, settings.folder().resolve("report.md"));
    }
  }

  private static List<Comparison> comparisons(Settings settings, EmbeddedDatabase database, Backend backend) {
    PgBench reference = new PgBench(database, settings);
    List<Comparison> all = new ArrayList<>();
    all.add(new PageComparison("list page", Pages.list(), settings, backend, reference));
    all.add(new PageComparison("search 'contains'", Pages.search(), settings, backend, reference));
    all.add(
        new PageComparison("search without a hit", Pages.searchWithoutHit(), settings, backend, reference));
    all.add(new DepthComparison(settings, backend));
    all.add(new BulkComparison("status of many", "updateStatus", settings, backend, database));
    all.add(new BulkComparison("tag for many", "addTags", settings, backend, database));
    return all.stream().filter(one -> settings.wants(one.name())).toList();
  }

  private static void write(Report report, Path file) throws IOException {
    Files.writeString(file, report.text());
    System.out.println(report.text());
    System.out.println("Written to " + file);
  }
}
