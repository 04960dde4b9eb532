package dev.muster.ui.profile;

import org.jspecify.annotations.Nullable;

/** The order in which contacts stand beside the quick view. */
public interface Neighbours {
  /**
   * Whoever stands so many rows further down.
   *
   * @param id of the contact to start from
   * @param rows 1 for the next, -1 for the one before
   * @return an id; null at the end of the list
   */
  @Nullable String beside(String id, int rows);
}
