package dev.muster.ui.api;

/** Whether mail reaches the primary address. */
public enum EmailValidity {
  UNKNOWN,
  VALID,
  INVALID,
  BOUNCED
}
