package dev.muster.ui.api;

/** The status that people set. */
public enum ContactStatus {
  ACTIVE,
  INACTIVE
}
