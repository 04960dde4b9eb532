package dev.muster.bulk;

/** Where a bulk action stands. */
public enum BulkState {
  SCHEDULED,
  QUEUED,
  RUNNING,
  PAUSED,
  COMPLETED,
  CANCELLED,
  FAILED;

  /** Whether nothing more will happen. */
  public boolean ended() {
    return this == COMPLETED || this == CANCELLED || this == FAILED;
  }
}
