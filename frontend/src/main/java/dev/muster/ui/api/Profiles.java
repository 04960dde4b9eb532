package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** One contact's whole record, what happened with it, and changes of it. */
@Component
@UIScope
public class Profiles {
  private static final ParameterizedTypeReference<Connection<ContactBrief>> BRIEFS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  Profiles(Calls calls) {
    this.calls = calls;
  }

  /** The record of the contact with this id, or null where there is none to be seen. */
  public @Nullable Profile find(String id) {
    return calls.optional("profile", Map.of("id", id), "contact", Profile.class);
  }

  /**
   * Changes the given fields, unless somebody else has changed the record; one that maps to null is cleared.
   */
  public ProfileChange change(Profile profile, Map<String, ? extends @Nullable Object> changes) {
    var input = new HashMap<String, @Nullable Object>(changes);
    input.put("id", profile.id());
    input.put("expectedVersion", profile.version());
    return calls.required("changeProfile", Map.of("input", input), "updateContact", ProfileChange.class);
  }

  /**
   * People who work for a company, by name.
   *
   * @param except the id of one who is left out; null for none
   */
  public Connection<ContactBrief> peopleOf(
      String company, @Nullable String except, int first, @Nullable String after) {
    Map<String, Object> there = Map.of("company", Map.of("id", Map.of("eq", company)));
    var variables = Pages.variables(first, after);
    variables.put(
        "filter",
        except == null
            ? there
            : Map.of("and", List.of(there, Map.of("not", Map.of("id", Map.of("eq", except))))));
    variables.put("orderBy", List.of(new ContactSort("LAST_NAME", false).input()));
    return calls.required("contactBriefs", variables, "contacts", BRIEFS);
  }

  /** The first contacts that these words find. */
  public List<ContactBrief> find(String words, int first) {
    return calls.required("contactBriefs", Pages.variables(words, first, null), "contacts", BRIEFS).nodes();
  }
}
