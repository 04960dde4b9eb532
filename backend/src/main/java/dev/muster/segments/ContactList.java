package dev.muster.segments;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Contacts that somebody put on a list, one by one or in bulk. */
record ContactList(SavedList list) implements Saved {

  public String id() {
    return list.id();
  }

  public String name() {
    return list.name();
  }

  public @Nullable String description() {
    return list.description();
  }

  public boolean shared() {
    return list.shared();
  }

  public int version() {
    return list.version();
  }

  public OffsetDateTime createdAt() {
    return list.createdAt();
  }

  public OffsetDateTime updatedAt() {
    return list.updatedAt();
  }

  public boolean mayEdit() {
    return list.mayEdit();
  }
}
