package dev.muster.ui.contacts;

import com.vaadin.flow.data.provider.Query;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Place;
import dev.muster.ui.api.RowFields;
import dev.muster.ui.parts.Notices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows that the table asks for. It goes on from the cursor of a row above or below wherever it
 * knows one, since that costs the same at any depth; only a jump of the scroll bar skips rows, from the
 * nearer end.
 */
class ContactPages {
  /** A row that was read: the how-manieth, from 1, and what it said. */
  private record Read(int row, ContactRow contact) {}

  /** How many rows back it knows what they said and where. */
  private static final int REMEMBERED = 2_000;

  private final Contacts contacts;
  private final Map<Integer, String> cursorOf = remembering();
  private final Map<String, Read> read = remembering();
  private ContactQuery shown = ContactQuery.EVERYBODY;
  private List<ContactSort> sorted = List.of();
  private RowFields fields = ColumnLayout.DEFAULT.fields();
  private int total;

  ContactPages(Contacts contacts) {
    this.contacts = contacts;
  }

  private static <K, V> Map<K, V> remembering() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  void show(ContactQuery query, List<ContactSort> order) {
    shown = query;
    sorted = List.copyOf(order);
    forget();
  }

  /** Asks for these fields from now on. */
  void ask(RowFields wanted) {
    fields = wanted;
  }

  RowFields fields() {
    return fields;
  }

  /** To be told how many rows there are in all, until {@link #forget()}. */
  void know(int rows) {
    total = rows;
  }

  /** To be called when rows may have moved: cursors of before would skip or repeat some. */
  void forget() {
    total = 0;
    cursorOf.clear();
    read.clear();
  }

  /** In which row a contact was read, from 1; 0 where it was not. */
  int row(String id) {
    var known = read.get(id);
    return known == null ? 0 : known.row();
  }

  /** What the row of a contact says; null where it was not read. */
  @Nullable ContactRow find(String id) {
    var known = read.get(id);
    return known == null ? null : known.contact();
  }

  /** Puts a newer form of a contact in the place of the older. */
  void renew(ContactRow contact) {
    read.computeIfPresent(contact.id(), (_, known) -> new Read(known.row(), contact));
  }

  List<ContactSort> sorted() {
    return sorted;
  }

  ContactQuery shown() {
    return shown;
  }

  Stream<ContactRow> fetch(Query<ContactRow, Void> query) {
    var rows = new ArrayList<ContactRow>();
    try {
      while (rows.size() < query.getLimit() && append(query.getOffset(), query.getLimit(), rows)) {
        // Goes on as long as pages are full.
      }
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    return rows.stream();
  }

  private boolean append(int offset, int limit, List<ContactRow> rows) {
    var start = offset + rows.size();
    var wanted = Math.min(Contacts.MAX_PAGE, limit - rows.size());
    var size = start < total ? Math.min(wanted, total - start) : wanted;
    var edges = contacts.page(shown, sorted, fields, size, place(start, size)).edges();
    for (var edge : edges) {
      var row = offset + rows.size();
      rows.add(edge.node());
      cursorOf.put(row, edge.cursor());
      read.put(edge.node().id(), new Read(row + 1, edge.node()));
    }
    return edges.size() == size;
  }

  private Place place(int start, int size) {
    var above = cursorOf.get(start - 1);
    if (above != null) {
      return new Place.After(above);
    }
    var below = start >= 0 ? cursorOf.get(start + size) : null;
    return below == null ? jump(start, total - start - size) : new Place.Before(below);
  }

  /** What is skipped is read, so the less, the better. */
  private static Place jump(int above, int below) {
    return below < 0 || above <= below ? new Place.Offset(above) : new Place.OffsetFromEnd(below);
  }
}
