package dev.muster.ui.api;

/** Whether a contact may be written to, or called. */
public enum ConsentStatus {
  OPTED_IN,
  OPTED_OUT,
  PENDING,
  UNKNOWN
}
