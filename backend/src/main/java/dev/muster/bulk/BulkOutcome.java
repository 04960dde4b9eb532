package dev.muster.bulk;

/** What happened to one contact. */
public enum BulkOutcome {
  PENDING,
  SUCCEEDED,
  UNCHANGED,
  SKIPPED,
  FAILED
}
