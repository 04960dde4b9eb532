package dev.muster.ui.contacts;

import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactsChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What has changed of a list since it was read, as far as rows cannot simply change in place: those that left
 * it stay as they are until somebody reads it again, those that came wait.
 */
class RowNews {
  private final Set<String> left = new HashSet<>();
  private final Set<String> came = new HashSet<>();
  private Instant read = Instant.EPOCH;

  /** The list was read just now. */
  void forget(Instant now) {
    left.clear();
    came.clear();
    read = now;
  }

  /**
   * Takes news and returns the rows to draw again.
   *
   * @param isShown whether the contact with this id has a row
   */
  List<ContactRow> take(ContactsChanged changes, Predicate<String> isShown) {
    var redrawn = new ArrayList<ContactRow>();
    for (var row : changes.rows()) {
      if (isShown.test(row.id())) {
        left.remove(row.id());
        redrawn.add(row);
      } else if (isNew(row)) {
        came.add(row.id());
      }
    }
    for (var id : changes.removed()) {
      came.remove(id);
      if (isShown.test(id)) {
        left.add(id);
      }
    }
    return redrawn;
  }

  /** One that was made since; an older one may have been further down all the time. */
  private boolean isNew(ContactRow row) {
    var made = row.moment("createdAt");
    return made != null && made.isAfter(read);
  }

  boolean hasLeft(String id) {
    return left.contains(id);
  }

  int left() {
    return left.size();
  }

  int came() {
    return came.size();
  }
}
