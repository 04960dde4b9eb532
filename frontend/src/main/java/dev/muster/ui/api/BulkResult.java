package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/** What a bulk action did to one contact; without {@code contact} where that is gone. */
public record BulkResult(
    String contactId,
    @Nullable Person contact,
    Outcome outcome,
    @Nullable String code,
    @Nullable String message,
    @Nullable String field,
    @Nullable Object before,
    @Nullable Object after) {

  /** The contact as it is now. */
  public record Person(String id, @Nullable String displayName, @Nullable String email) {}
}
