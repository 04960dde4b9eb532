package dev.muster.ui.contacts;

import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.Selection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are selected: some that were ticked one by one, or all that match but those un-ticked since.
 */
class SelectedContacts {
  private final Set<String> picked = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();
  private @Nullable ContactQuery everyMatch;
  private int matches;

  boolean contains(String id) {
    return everyMatch == null ? picked.contains(id) : !excluded.contains(id);
  }

  void add(String id) {
    if (everyMatch == null) {
      picked.add(id);
    } else {
      excluded.remove(id);
    }
  }

  void remove(String id) {
    if (everyMatch == null) {
      picked.remove(id);
      return;
    }
    excluded.add(id);
    if (size() <= 0) {
      clear();
    }
  }

  /** Selects all that the list shows, on screen or not. */
  void addAll(ContactQuery query, int count) {
    clear();
    everyMatch = query;
    matches = count;
  }

  void clear() {
    picked.clear();
    excluded.clear();
    everyMatch = null;
    matches = 0;
  }

  /** Whether it means all that match, so that another filter would mean others. */
  boolean isEveryMatch() {
    return everyMatch != null;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  int size() {
    return everyMatch == null ? picked.size() : matches - excluded.size();
  }

  /** The one that is selected, if it was ticked by hand and is alone. */
  @Nullable String only() {
    return everyMatch == null && picked.size() == 1 ? picked.iterator().next() : null;
  }

  /** As the API takes it; not for an empty one. */
  Selection toSelection() {
    return everyMatch == null ? Selection.ids(picked) : Selection.matching(everyMatch).without(excluded);
  }
}
