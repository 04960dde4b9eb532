package dev.muster.ui.api;

import java.util.Set;

/** The caller. */
public record Me(String id, String name, String role, Set<Permission> permissions) {
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
