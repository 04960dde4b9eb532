package dev.muster.ui.api;

/** How consent was given. */
public enum ConsentType {
  EXPLICIT,
  IMPLIED,
  IMPORTED
}
