package dev.muster.segments;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A saved filter with its search, order and columns. */
record SmartList(SavedList list) implements Saved {

  public String id() {
    return list.id();
  }

  public String name() {
    return list.name();
  }

  public @Nullable String description() {
    return list.description();
  }

  public @Nullable Object filter() {
    return list.content().get("filter");
  }

  public @Nullable String search() {
    return (String) list.content().get("search");
  }

  public @Nullable Object orderBy() {
    return list.content().get("orderBy");
  }

  public @Nullable Object columns() {
    return list.content().get("columns");
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
