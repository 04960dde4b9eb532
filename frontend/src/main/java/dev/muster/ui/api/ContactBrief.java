package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** A contact where another thing is what the page is about. */
public record ContactBrief(
    String id,
    @Nullable String displayName,
    @Nullable String jobTitle,
    @Nullable String email,
    @Nullable DisplayStatus displayStatus) {

  /** A name to show in any case. */
  public String title() {
    return displayName == null || displayName.isBlank() ? id : displayName;
  }
}
