package dev.muster.ui.api;

/** The part that a contact has in a decision. */
public enum ContactRole {
  DECISION_MAKER,
  INFLUENCER,
  CHAMPION,
  BLOCKER,
  END_USER,
  OTHER
}
