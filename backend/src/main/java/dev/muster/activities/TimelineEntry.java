package dev.muster.activities;

import dev.muster.graphql.IdPrefix;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a contact.
 *
 * @param number orders entries of the same moment
 * @param type the name of a {@link TimelineKind}
 * @param action the mutation that did it
 * @param changes of fields, where it is a change
 * @param subject what the feature keeps of it, where it happened
 */
public record TimelineEntry(
    long number,
    OffsetDateTime at,
    String type,
    String actorName,
    String action,
    @Nullable UUID bulkActionUuid,
    List<FieldChange> changes,
    @Nullable UUID subject) {

  private static final IdPrefix PREFIX = new IdPrefix("entry");

  public TimelineEntry {
    changes = List.copyOf(changes);
  }

  /** The public id. */
  public String id() {
    return PREFIX.id(new UUID(0, number));
  }

  /** The public id of the bulk action that did it. */
  public @Nullable String bulkAction() {
    return bulkActionUuid == null ? null : AuditEntry.BULK_ACTION.id(bulkActionUuid);
  }
}
