package dev.muster.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action has to do with another one; at most one of the ids is there.
 *
 * @param dryRun whether it only says what it would do
 * @param previewOf the dry run whose contacts it is for
 * @param undoOf the action that it takes back
 * @param retryOf the action whose failed contacts it is for
 */
record Origin(boolean dryRun, @Nullable UUID previewOf, @Nullable UUID undoOf, @Nullable UUID retryOf) {

  static Origin of(BulkRunInput run) {
    String preview = run.previewOf();
    return new Origin(run.isDry(), preview == null ? null : BulkRun.PREFIX.uuid(preview), null, null);
  }

  static Origin undoing(UUID action, BulkRunInput run) {
    return new Origin(run.isDry(), null, action, null);
  }

  static Origin retrying(UUID action, BulkRunInput run) {
    return new Origin(run.isDry(), null, null, action);
  }
}
