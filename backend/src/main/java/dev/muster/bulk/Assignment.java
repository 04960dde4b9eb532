package dev.muster.bulk;

import dev.muster.access.Caller;
import dev.muster.access.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * What a worker needs to know of the action that it works on.
 *
 * @param change what to do, in the name of the runner
 * @param runner who started it, in whose name every change is made
 * @param permissions what the runner must still be permitted
 * @param dryRun whether everything is taken back and only told
 */
record Assignment(
    UUID action,
    String kind,
    Function<Caller, Mono<Change>> change,
    UUID runner,
    String runnerName,
    Set<Permission> permissions,
    boolean dryRun) {

  /** What the runner needs for so many contacts. */
  static Set<Permission> permissions(BulkAction<?> action, int total) {
    Set<Permission> permissions = EnumSet.copyOf(action.permissions());
    if (total > 1) {
      permissions.add(Permission.BULK_RUN);
    }
    return permissions;
  }
}
