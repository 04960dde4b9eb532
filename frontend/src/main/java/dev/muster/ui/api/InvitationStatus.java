package dev.muster.ui.api;

/** How far a contact has come in taking part. */
public enum InvitationStatus {
  NOT_INVITED,
  INVITED,
  ACTIVE
}
