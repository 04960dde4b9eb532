package dev.muster.ui.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened with a contact. */
public record TimelineEntry(
    String id,
    Instant at,
    TimelineType type,
    String actorName,
    String action,
    List<FieldChange> changes,
    @Nullable ConsentEntry consent,
    @Nullable ExternalEvent event,
    @Nullable String bulkAction) {

  /** One field with its values before and after. */
  public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {}

  /** Something that another system tells of. */
  public record ExternalEvent(String name, Instant at, @Nullable Double value) {}
}
