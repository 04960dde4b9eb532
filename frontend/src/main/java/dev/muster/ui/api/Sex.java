package dev.muster.ui.api;

/** As a contact says it of themselves. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER
}
