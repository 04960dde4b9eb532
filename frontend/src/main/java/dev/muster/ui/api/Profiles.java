package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Collection;
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
  private static final ParameterizedTypeReference<Connection<TimelineEntry>> TIMELINE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Connection<ConsentEntry>> CONSENTS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Connection<AuditEntry>> AUDIT =
      new ParameterizedTypeReference<>() {};

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

  /** Adds a line to the consent ledger. */
  public ProfileChange recordConsent(Map<String, ?> input) {
    return calls.required("recordConsent", Map.of("input", input), "recordConsent", ProfileChange.class);
  }

  /** What happened, the latest first; without types, of every type. */
  public Connection<TimelineEntry> timeline(
      String id, Collection<TimelineType> types, int first, @Nullable String after) {
    var variables = page(id, first, after);
    if (!types.isEmpty()) {
      variables.put("types", types.stream().map(Enum::name).toList());
    }
    return calls.required("timeline", variables, "contact.timeline", TIMELINE);
  }

  /** The consent ledger, the latest first; of all channels where none is given. */
  public Connection<ConsentEntry> consents(
      String id, @Nullable Channel channel, int first, @Nullable String after) {
    var variables = page(id, first, after);
    if (channel != null) {
      variables.put("channel", channel.name());
    }
    return calls.required("consents", variables, "contact.consents", CONSENTS);
  }

  /** Every recorded change, the latest first. */
  public Connection<AuditEntry> audit(String id, int first, @Nullable String after) {
    return calls.required("audit", page(id, first, after), "contact.audit", AUDIT);
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

  private static Map<String, Object> page(String id, int first, @Nullable String after) {
    var variables = Pages.variables(first, after);
    variables.put("id", id);
    return variables;
  }
}
