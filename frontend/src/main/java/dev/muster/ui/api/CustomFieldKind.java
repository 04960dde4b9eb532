package dev.muster.ui.api;

/** What values a custom field takes. */
public enum CustomFieldKind {
  TEXT,
  NUMBER,
  MONEY,
  DATE,
  BOOLEAN,
  CHOICE,
  MULTI_CHOICE,
  URL,
  USER,
  CONTACT
}
