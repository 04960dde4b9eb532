package dev.muster.ui.api;

/** On what ground of the law one may process a contact's data. */
public enum GdprBasis {
  CONSENT,
  LEGITIMATE_INTEREST,
  CONTRACT
}
