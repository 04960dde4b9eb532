package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Contacts: a page at a time, counted, one by one, and changed. */
@Component
@UIScope
public class Contacts {
  /** The most entries of one page. */
  public static final int MAX_PAGE = 100;

  private static final ParameterizedTypeReference<Connection<Contact>> CONTACTS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<AvailableAction>> ACTIONS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Contacts(Calls calls) {
    this.calls = calls;
  }

  /**
   * One page.
   *
   * @param first how many, at most {@link #MAX_PAGE}
   * @param after the cursor to go on from; null to use the offset
   * @param offset how many to skip where no cursor is known
   */
  public Connection<Contact> page(
      ContactQuery query, List<ContactSort> sort, int first, @Nullable String after, int offset) {
    var variables = query.arguments();
    variables.put("first", first);
    if (!sort.isEmpty()) {
      variables.put("orderBy", sort.stream().map(ContactSort::input).toList());
    }
    if (after != null) {
      variables.put("after", after);
    } else if (offset > 0) {
      variables.put("offset", offset);
    }
    return calls.required("contacts", variables, "contacts", CONTACTS);
  }

  /** How many match: exact up to 10,000, beyond that only when asked to be exact. */
  public Count count(ContactQuery query, boolean exact) {
    var variables = query.arguments();
    variables.put("exact", exact);
    return calls.required("countContacts", variables, "contacts.count", Count.class);
  }

  /** The contact with this id, or null where there is none. */
  public @Nullable Contact find(String id) {
    return calls.optional("contact", Map.of("id", id), "contact", Contact.class);
  }

  public ContactChange create(Map<String, ?> input) {
    return calls.required("createContact", Map.of("input", input), "createContact", ContactChange.class);
  }

  /** Changes the given fields; one that maps to null is cleared. */
  public ContactChange update(Contact contact, Map<String, ? extends @Nullable Object> changes) {
    var input = new HashMap<String, @Nullable Object>(changes);
    input.put("id", Objects.requireNonNull(contact.id()));
    input.put("expectedVersion", contact.version());
    return calls.required("updateContact", Map.of("input", input), "updateContact", ContactChange.class);
  }

  /** Every action there is, and whether it applies. */
  public List<AvailableAction> actionsFor(Selection selection) {
    return calls.required(
        "availableActions", Map.of("selection", selection.input()), "availableActions", ACTIONS);
  }
}
