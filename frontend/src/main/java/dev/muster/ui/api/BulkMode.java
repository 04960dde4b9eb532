package dev.muster.ui.api;

/** When a bulk action runs. */
public enum BulkMode {
  AT_ONCE,
  SCHEDULED,
  DRIP
}
