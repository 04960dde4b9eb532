package dev.muster.access;

/** What one may be allowed to do, by the names that the schema gives them. A role is a set of these. */
public enum Permission {
  /** See contacts, companies and tags, filter and search them. */
  CONTACT_VIEW,
  /** Create contacts, change them, tag them, alone or in bulk. */
  CONTACT_EDIT,
  /** Run an action on more than one contact. */
  BULK_RUN,
  /** Watch and cancel bulk actions that others started. */
  BULK_MANAGE,
  /** Read and change the workspace's settings. */
  SETTINGS
}
