package dev.muster.ui.api;

/** Five known ways to work with contacts. */
public enum Preset {
  RECRUITER,
  STANDARD,
  AGENCY,
  MARKETING,
  ADVISOR
}
