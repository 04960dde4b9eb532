package dev.muster.policy;

/** The value of a setting, as it is written, and how often it has been changed. */
record PolicyValue(String text, int version) {

  /** Of a setting that nobody has changed. */
  static PolicyValue unchanged(PolicyKey<?> key) {
    return new PolicyValue(key.standardText(), 1);
  }
}
