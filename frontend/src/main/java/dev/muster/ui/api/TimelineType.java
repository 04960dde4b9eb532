package dev.muster.ui.api;

/** What kind of thing happened with a contact. */
public enum TimelineType {
  CREATED,
  CHANGE,
  TAGS,
  COMPANY,
  CONSENT,
  LISTS,
  EVENT
}
