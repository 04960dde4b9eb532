package dev.muster.bulk;

import dev.muster.access.Permission;
import org.jspecify.annotations.Nullable;

/** An action and whether it applies to a selection. */
record AvailableAction(
    String name,
    boolean available,
    @Nullable String reason,
    @Nullable String policyKey,
    @Nullable Permission permission) {

  static AvailableAction yes(String name) {
    return new AvailableAction(name, true, null, null, null);
  }

  static AvailableAction no(
      String name, String reason, @Nullable String policyKey, @Nullable String permission) {
    Permission missing = permission == null ? null : Permission.valueOf(permission);
    return new AvailableAction(name, false, reason, policyKey, missing);
  }
}
