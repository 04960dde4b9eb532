package dev.muster.access;

import static dev.muster.access.Permission.BULK_RUN;
import static dev.muster.access.Permission.CONTACT_EDIT;
import static dev.muster.access.Permission.CONTACT_VIEW;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A built-in set of permissions. The most powerful comes first. */
enum Role {
  ADMIN(EnumSet.allOf(Permission.class)),
  AGENT(EnumSet.of(CONTACT_VIEW, CONTACT_EDIT, BULK_RUN)),
  VIEWER(EnumSet.of(CONTACT_VIEW));

  private final Set<Permission> permissions;

  Role(EnumSet<Permission> permissions) {
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  /** The most powerful of these names that is a role; of names that are none, the weakest role. */
  static Role strongestOf(Collection<String> names) {
    return Stream.of(values()).filter(role -> names.contains(role.text())).findFirst().orElse(VIEWER);
  }

  static Role named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Its name in tokens, in the database and in the schema. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In the order of the enum. */
  Set<Permission> permissions() {
    return permissions;
  }
}
