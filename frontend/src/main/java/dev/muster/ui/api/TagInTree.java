package dev.muster.ui.api;

import org.jspecify.annotations.Nullable;

/**
 * A tag at its place.
 *
 * @param path the names from the group down to the tag
 */
public record TagInTree(String id, String name, @Nullable String path) {
  /** Where it is, for people. */
  public String where() {
    return path == null ? name : path;
  }
}
