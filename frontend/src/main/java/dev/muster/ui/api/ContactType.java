package dev.muster.ui.api;

/** How one does business with a contact. */
public enum ContactType {
  CLIENT,
  PROSPECT,
  LEAD
}
