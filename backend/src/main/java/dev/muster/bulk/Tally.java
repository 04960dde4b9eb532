package dev.muster.bulk;

/** How many contacts of a chunk had which outcome; the others were unchanged. */
record Tally(int succeeded, int skipped, int failed) {

  static final Tally NONE = new Tally(0, 0, 0);
  static final Tally ONE_FAILED = new Tally(0, 0, 1);

  Tally plus(Tally other) {
    return new Tally(succeeded + other.succeeded, skipped + other.skipped, failed + other.failed);
  }

  /** How many of so many were unchanged. */
  int unchangedOf(int size) {
    int unchanged = size - succeeded - skipped - failed;
    if (unchanged < 0) {
      throw new IllegalStateException("more outcomes than the " + size + " contacts: " + this);
    }
    return unchanged;
  }
}
