package dev.muster.ui.api;

/** What an address or a number is for. */
public enum ContactPointLabel {
  WORK,
  HOME,
  MOBILE,
  OTHER
}
