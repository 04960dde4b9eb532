package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Contacts: a page at a time, counted, one by one, and changed. */
@Component
@UIScope
public class Contacts {
  /** The most entries of one page. */
  public static final int MAX_PAGE = 100;

  private static final ParameterizedTypeReference<Connection<Map<String, Object>>> ROWS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<AvailableAction>> ACTIONS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Contacts(Calls calls) {
    this.calls = calls;
  }

  /**
   * One page, with just the fields that are shown.
   *
   * @param size how many, at most {@link #MAX_PAGE}
   */
  public Connection<ContactRow> page(
      ContactQuery query, List<ContactSort> sort, RowFields shown, int size, Place place) {
    var variables = query.arguments();
    variables.putAll(shown.variables());
    variables.putAll(place.arguments(size));
    if (!sort.isEmpty()) {
      variables.put("orderBy", sort.stream().map(ContactSort::input).toList());
    }
    return calls.required("contacts", variables, "contacts", ROWS).map(ContactRow::new);
  }

  /** One row of a table, as it is now; null where there is none. */
  public @Nullable ContactRow row(String id, RowFields shown) {
    var only = new ContactQuery(Map.of("id", Map.of("eq", id)), null);
    var rows = page(only, List.of(), shown, 1, new Place.Offset(0)).nodes();
    return rows.isEmpty() ? null : rows.getFirst();
  }

  /** How many match: exact up to 10,000, beyond that only when asked to be exact. */
  public Count count(ContactQuery query, boolean exact) {
    var variables = query.arguments();
    variables.put("exact", exact);
    return calls.required("countContacts", variables, "contacts.count", Count.class);
  }

  public ContactChange create(Map<String, ? extends @Nullable Object> input) {
    return calls.required("createContact", Map.of("input", input), "createContact", ContactChange.class);
  }

  /** Every action there is, and whether it applies. */
  public List<AvailableAction> actionsFor(Selection selection) {
    return calls.required(
        "availableActions", Map.of("selection", selection.input()), "availableActions", ACTIONS);
  }

  /** The names of all actions there are, whether or not anybody can run them now. */
  public List<String> actionNames() {
    var first = Selection.rows(ContactQuery.EVERYBODY, List.of(), 1, 1);
    return actionsFor(first).stream().map(AvailableAction::name).toList();
  }
}
