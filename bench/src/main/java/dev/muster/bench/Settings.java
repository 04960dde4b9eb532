package dev.muster.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How to measure.
 *
 * @param folder where the data are kept for the next run
 * @param report the file to write
 * @param contacts in the database
 * @param connections at a time
 * @param warmUp seconds of load before anything counts; below 60 the figures are worthless
 * @param seconds of each side of a round
 * @param rounds of which the median counts
 * @param only a part of a benchmark's name; all of them when empty
 */
record Settings(
    Path home,
    Path folder,
    Path report,
    int contacts,
    int connections,
    int warmUp,
    int seconds,
    int rounds,
    String only) {

  /** From {@code name=value} arguments. */
  static Settings of(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("Say name=value, not " + argument + ".");
      }
      given.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    Path home = Path.of(given.getOrDefault("home", ".")).toAbsolutePath().normalize();
    return new Settings(
        home,
        Path.of(given.getOrDefault("folder", home.resolve(".muster/bench").toString())),
        Path.of(given.getOrDefault("report", home.resolve("bench/target/report.md").toString())),
        Integer.parseInt(given.getOrDefault("contacts", "1000000")),
        Integer.parseInt(given.getOrDefault("connections", "16")),
        Integer.parseInt(given.getOrDefault("warm-up", "60")),
        Integer.parseInt(given.getOrDefault("seconds", "10")),
        Integer.parseInt(given.getOrDefault("rounds", "3")),
        given.getOrDefault("only", ""));
  }

  boolean wants(String name) {
    return name.contains(only);
  }
}
