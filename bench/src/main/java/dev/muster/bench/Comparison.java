package dev.muster.bench;

/** One thing the product does, measured against a reference that does the same. */
interface Comparison {

  String name();

  /** What is to hold, and in brackets what is aimed at. */
  String hold();

  Result run() throws Exception;

  /**
   * What came of it.
   *
   * @param figure mostly the product's share of the reference, the median of the rounds; 1.0 is as fast
   * @param of what it is a share of
   * @param details absolute figures, for orientation only
   */
  record Result(String figure, String of, String details) {}
}
