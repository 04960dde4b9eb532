package dev.muster.ui.api;

/** Where a bulk action stands. */
public enum BulkState {
  QUEUED,
  RUNNING,
  COMPLETED,
  CANCELLED,
  FAILED;

  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
