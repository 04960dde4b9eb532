package dev.muster.ui.contacts;

import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.Selection;
import dev.muster.ui.run.Chosen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are selected: some that were ticked one by one, or a part of the list but those un-ticked
 * since.
 */
class SelectedContacts {
  /**
   * A part of the list that was selected as a whole.
   *
   * @param selection as the API takes it
   * @param count how many it holds
   * @param from the first row, from 1; 0 where it is no range of rows
   * @param to the last row
   * @param holds whether it holds the contact with this id, as far as that is on screen
   */
  private record Part(Selection selection, int count, int from, int to, Predicate<String> holds) {
    boolean ordered() {
      return from > 0;
    }
  }

  private final Set<String> picked = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();
  private @Nullable Part part;

  boolean contains(String id) {
    return picked.contains(id) || (part != null && part.holds().test(id) && !excluded.contains(id));
  }

  void add(String id) {
    if (part == null) {
      picked.add(id);
    } else {
      excluded.remove(id);
    }
  }

  void remove(String id) {
    if (part == null) {
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
    take(new Part(Selection.matching(query), count, 0, 0, _ -> true));
  }

  /**
   * Selects rows of the list, counted from 1, both ends included.
   *
   * @param row tells a contact's row; 0 where it is not on screen
   */
  void addRows(ContactQuery query, List<ContactSort> sort, int from, int to, ToIntFunction<String> row) {
    take(
        new Part(
            Selection.rows(query, sort, from, to),
            to - from + 1,
            from,
            to,
            id -> row.applyAsInt(id) >= from && row.applyAsInt(id) <= to));
  }

  private void take(Part taken) {
    clear();
    part = taken;
  }

  void clear() {
    picked.clear();
    excluded.clear();
    part = null;
  }

  /** Whether it is a part of the list, so that another filter would mean others. */
  boolean isPartOfList() {
    return part != null;
  }

  /** Whether it is meant by rows, so that another order would mean others. */
  boolean dependsOnOrder() {
    return part != null && part.ordered();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  int size() {
    return part == null ? picked.size() : part.count() - excluded.size();
  }

  /** The first of the rows that it means, from 1; 0 where it means no rows. */
  int from() {
    return part == null ? 0 : part.from();
  }

  /** The last of them. */
  int to() {
    return part == null ? 0 : part.to();
  }

  /** How many were un-ticked since a part of the list was selected. */
  int leftOut() {
    return excluded.size();
  }

  /** The one that is selected, if it was ticked by hand and is alone. */
  @Nullable String only() {
    return picked.size() == 1 ? picked.iterator().next() : null;
  }

  /** As the API takes it; not for an empty one. */
  Selection toSelection() {
    return part == null ? Selection.ids(picked) : part.selection().without(excluded);
  }

  /** For the dialog that acts on them. */
  Chosen chosen() {
    return new Chosen(toSelection(), size(), ContactWords.selection(this));
  }
}
