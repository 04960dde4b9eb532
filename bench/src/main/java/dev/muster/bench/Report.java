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
            "%,d contacts, %d connections, %d s of warm-up, median of %d rounds of %d s a side, %d processors. `load` is"
                + " the machine's at the end of each line.%n%n",
            settings.contacts(),
            settings.connections(),
            settings.warmUp(),
            settings.rounds(),
            settings.seconds(),
            Runtime.getRuntime().availableProcessors()));
    text.append(
        "| what | figure | of | hold (aim) | in figures | load |\n| --- | --- | --- | --- | --- | --- |\n");
  }

  void add(Comparison comparison, Comparison.Result result) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s | %s | %.1f |%n",
            comparison.name(),
            result.figure(),
            result.of(),
            comparison.hold(),
            result.details(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.print(row);
    text.append(row);
  }

  String text() {
    return text.toString();
  }
}
