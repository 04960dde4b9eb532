package dev.muster.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** A table of ratios, with what the machine was like. */
final class Report {

  private final StringBuilder text = new StringBuilder();

  Report(Settings settings) {
    text.append("# Benchmark report\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%,d contacts, %d connections, %d s of warm-up, median of %d rounds of %d s a side, %d processors, load %.1f"
                + " at the start.%n%n",
            settings.contacts(),
            settings.connections(),
            settings.warmUp(),
            settings.rounds(),
            settings.seconds(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    text.append("| what | ratio | of | in figures |\n| --- | --- | --- | --- |\n");
  }

  void add(Comparison.Result result) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %s | %s |%n",
            result.name(),
            result.ratio(),
            result.unit(),
            result.details());
    System.out.print(row);
    text.append(row);
  }

  String text() {
    return text.toString();
  }
}
