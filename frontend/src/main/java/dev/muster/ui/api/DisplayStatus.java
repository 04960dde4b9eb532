package dev.muster.ui.api;

/** The status to show. */
public enum DisplayStatus {
  ACTIVE,
  INACTIVE,
  UNSUBSCRIBED,
  BOUNCED
}
