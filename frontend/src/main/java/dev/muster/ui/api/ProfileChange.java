package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change of a contact's record: the record, a conflict, or refusals. */
public record ProfileChange(
    @Nullable Profile contact, @Nullable Conflict conflict, List<UserError> userErrors) {

  /** The record as somebody else has made it meanwhile. */
  public record Conflict(Profile current) {}
}
