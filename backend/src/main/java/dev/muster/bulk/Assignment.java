package dev.muster.bulk;

import dev.muster.access.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a worker needs to know of the action that it works on.
 *
 * @param runner who started it, in whose name every change is made
 * @param permissions what the runner must still be permitted
 */
record Assignment(
    UUID action, String kind, Change change, UUID runner, String runnerName, Set<Permission> permissions) {

  static <P extends Record> Assignment of(
      UUID id, BulkAction<P> action, P parameters, UUID runner, String runnerName, int total) {
    Set<Permission> permissions = EnumSet.copyOf(action.permissions());
    if (total > 1) {
      permissions.add(Permission.BULK_RUN);
    }
    return new Assignment(id, action.name(), action.change(parameters), runner, runnerName, permissions);
  }
}
