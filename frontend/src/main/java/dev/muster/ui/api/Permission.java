package dev.muster.ui.api;

/** What a caller may be allowed to do. */
public enum Permission {
  CONTACT_VIEW,
  CONTACT_EDIT,
  BULK_RUN,
  BULK_MANAGE,
  SETTINGS
}
