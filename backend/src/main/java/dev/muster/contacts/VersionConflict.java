package dev.muster.contacts;

import dev.muster.activities.FieldChange;
import java.util.List;

/** Somebody else changed the contact since the version that a change starts from. */
final class VersionConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int version;
  private final transient List<FieldChange> changes;

  VersionConflict(int version, List<FieldChange> changes) {
    super("The contact is at version " + version + " by now.", null, false, false);
    this.version = version;
    this.changes = List.copyOf(changes);
  }

  int version() {
    return version;
  }

  /** What was to be changed, from what is there now. */
  List<FieldChange> changes() {
    return changes;
  }
}
