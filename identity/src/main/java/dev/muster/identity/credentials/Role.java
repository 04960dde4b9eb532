package dev.muster.identity.credentials;

import java.util.Locale;

/** The role that the backend gives to a user whom it sees for the first time. */
public enum Role {
  ADMIN,
  AGENT,
  VIEWER;

  /** As it stands in tokens and in the database. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String claim) {
    return valueOf(claim.toUpperCase(Locale.ROOT));
  }
}
