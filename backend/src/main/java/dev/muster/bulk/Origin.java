package dev.muster.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action has to do with others.
 *
 * @param dryRun whether it only says what it would do
 * @param previewOf the dry run whose contacts it is for
 * @param undoOf the action that it takes back
 * @param retryOf the action whose failed contacts it is for
 * @param after the action that it comes after
 */
record Origin(
    boolean dryRun,
    @Nullable UUID previewOf,
    @Nullable UUID undoOf,
    @Nullable UUID retryOf,
    @Nullable UUID after) {

  static Origin of(BulkRunInput run) {
    return new Origin(run.isDry(), id(run.previewOf()), null, null, id(run.after()));
  }

  static Origin undoing(UUID action, BulkRunInput run) {
    return new Origin(run.isDry(), id(run.previewOf()), action, null, id(run.after()));
  }

  static Origin retrying(UUID action, BulkRunInput run) {
    return new Origin(run.isDry(), id(run.previewOf()), null, action, id(run.after()));
  }

  /** Whether another action has to be completed first; a dry run changes nothing and need not wait. */
  boolean waits() {
    return after != null && !dryRun;
  }

  private static @Nullable UUID id(@Nullable String id) {
    return id == null ? null : BulkRun.PREFIX.uuid(id);
  }
}
