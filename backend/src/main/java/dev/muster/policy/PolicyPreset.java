package dev.muster.policy;

/** Five known ways to work with contacts, by the names that the schema gives them. */
public enum PolicyPreset {
  RECRUITER,
  STANDARD,
  AGENCY,
  MARKETING,
  ADVISOR
}
