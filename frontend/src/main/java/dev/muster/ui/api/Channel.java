package dev.muster.ui.api;

/** A way to reach a contact that consent is kept for. */
public enum Channel {
  EMAIL,
  PHONE
}
