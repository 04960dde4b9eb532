package dev.muster.bulk;

/** When an action runs. */
public enum BulkMode {
  AT_ONCE,
  SCHEDULED,
  DRIP
}
