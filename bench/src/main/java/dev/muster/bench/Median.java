package dev.muster.bench;

import java.util.List;

/** The figure in the middle, which one bad round cannot move. */
final class Median {

  private Median() {}

  static double of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
