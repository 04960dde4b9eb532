package dev.muster.ui.api;

/** What happened to one contact. */
public enum Outcome {
  PENDING,
  SUCCEEDED,
  UNCHANGED,
  SKIPPED,
  FAILED
}
