package dev.muster.ui.api;

/** Where a bulk action stands. */
public enum BulkState {
  SCHEDULED,
  QUEUED,
  RUNNING,
  PAUSED,
  COMPLETED,
  CANCELLED,
  FAILED;

  public boolean isOver() {
    return this == COMPLETED || this == CANCELLED || this == FAILED;
  }
}
