package dev.muster.contacts;

/** The status that people set. */
public enum ContactStatus {
  ACTIVE,
  INACTIVE
}
