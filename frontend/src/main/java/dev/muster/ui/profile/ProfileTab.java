package dev.muster.ui.profile;

import java.util.Locale;

/** The parts of a contact's page. */
enum ProfileTab {
  SUMMARY,
  TIMELINE,
  CONSENT,
  RELATED,
  AUDIT;

  /** As the page's address says it. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
