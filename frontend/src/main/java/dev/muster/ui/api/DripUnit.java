package dev.muster.ui.api;

/** What the distance of batches is counted in. */
public enum DripUnit {
  MINUTES,
  HOURS,
  DAYS
}
