package dev.muster.ui.contacts;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.parts.Notices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the rows that the table asks for. It goes on from the cursor that an earlier page ended with wherever
 * it knows one, since that costs the same at any depth; only a jump of the scroll bar skips rows.
 */
class ContactPages {
  private final Contacts contacts;
  private final Map<Integer, String> cursorBefore = new HashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private ContactQuery shown = ContactQuery.EVERYBODY;
  private List<ContactSort> sorted = List.of();

  ContactPages(Contacts contacts) {
    this.contacts = contacts;
  }

  void show(ContactQuery query) {
    shown = query;
    forget();
  }

  /** To be called when rows may have moved: cursors of before would skip or repeat some. */
  void forget() {
    cursorBefore.clear();
    rowOf.clear();
  }

  /** In which row a contact was read, from 1; 0 where it was not. */
  int row(String id) {
    return rowOf.getOrDefault(id, 0);
  }

  /** The order of the last rows that were read. */
  List<ContactSort> sorted() {
    return sorted;
  }

  ContactQuery shown() {
    return shown;
  }

  Stream<Contact> fetch(Query<Contact, Void> query) {
    sortBy(query.getSortOrders());
    var rows = new ArrayList<Contact>();
    try {
      while (rows.size() < query.getLimit() && append(query.getOffset(), query.getLimit(), rows)) {
        // Goes on as long as pages are full.
      }
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    return rows.stream();
  }

  private boolean append(int offset, int limit, List<Contact> rows) {
    var start = offset + rows.size();
    var first = Math.min(Contacts.MAX_PAGE, limit - rows.size());
    var page = contacts.page(shown, sorted, first, cursorBefore.get(start), start);
    for (var contact : page.nodes()) {
      rows.add(contact);
      rowOf.put(contact.id(), offset + rows.size());
    }
    var next = page.next();
    if (next != null) {
      cursorBefore.put(offset + rows.size(), next);
    }
    return next != null;
  }

  private void sortBy(List<QuerySortOrder> orders) {
    var wanted =
        orders.stream()
            .map(
                order -> new ContactSort(order.getSorted(), order.getDirection() == SortDirection.DESCENDING))
            .toList();
    if (!wanted.equals(sorted)) {
      sorted = wanted;
      forget();
    }
  }
}
