package dev.muster.contacts;

import java.util.List;

/** Somebody else changed the contact since the version that a change starts from. */
final class VersionConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int version;
  private final transient List<ContactPayload.ConflictingField> fields;

  VersionConflict(int version, List<ContactPayload.ConflictingField> fields) {
    super("The contact is at version " + version + " by now.", null, false, false);
    this.version = version;
    this.fields = List.copyOf(fields);
  }

  int version() {
    return version;
  }

  List<ContactPayload.ConflictingField> fields() {
    return fields;
  }
}
