package dev.muster.bench;

/** One thing the product does, measured against a reference that does the same. */
interface Comparison {

  String name();

  Result run() throws Exception;

  /**
   * What came of it.
   *
   * @param ratio the product's share of the reference, the median of the rounds; 1.0 is as fast
   * @param details absolute figures, for orientation only
   */
  record Result(String name, double ratio, String unit, String details) {}
}
