package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Smart lists, distribution lists and segments: listed, counted, made, changed, deleted. */
@Component
@UIScope
public class SavedLists {
  private static final ParameterizedTypeReference<Connection<SavedList>> LISTS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  SavedLists(Calls calls) {
    this.calls = calls;
  }

  /** What became of a change: the id of the list, or why it was refused. */
  public record Change(@Nullable String id, List<UserError> userErrors) {}

  public Connection<SavedList> page(
      ListKind kind, @Nullable String search, int first, @Nullable String after) {
    return calls.required(kind.page(), Pages.variables(search, first, after), kind.page(), LISTS);
  }

  /** The list with this id, of whatever kind; null where there is none to be seen. */
  public @Nullable SavedList find(String id) {
    return calls.optional("savedList", Map.of("id", id), "node", SavedList.class);
  }

  /** How many contacts are in it; null where it cannot be run. */
  public @Nullable Count count(String id, boolean exact) {
    return calls.optional("savedListCount", Map.of("id", id, "exact", exact), "node.count", Count.class);
  }

  /** How many contacts a segment would hold that is not saved yet. */
  public Count count(String match, List<?> include, List<?> exclude, boolean exact) {
    return calls.required(
        "segmentCount",
        Map.of("match", match, "include", include, "exclude", exclude, "exact", exact),
        "segmentCount",
        Count.class);
  }

  public Change create(ListKind kind, Map<String, ? extends @Nullable Object> input) {
    return change(kind, kind.create(), input);
  }

  /**
   * Changes the given fields, unless somebody else has changed the list; one that maps to null is cleared.
   */
  public Change update(SavedList list, Map<String, ? extends @Nullable Object> changes) {
    var input = new HashMap<String, @Nullable Object>(changes);
    input.put("id", list.id());
    input.put("expectedVersion", list.version());
    return change(list.kind(), list.kind().update(), input);
  }

  private Change change(ListKind kind, String mutation, Map<String, ? extends @Nullable Object> input) {
    var answer = calls.required(mutation, Map.of("input", input), mutation, Answer.class);
    var list =
        switch (kind) {
          case SMART -> answer.smartList();
          case STATIC -> answer.contactList();
          case SEGMENT -> answer.segment();
        };
    return new Change(list == null ? null : list.id(), answer.userErrors());
  }

  public List<UserError> delete(SavedList list) {
    var mutation = list.kind().delete();
    return calls.required(mutation, Map.of("id", list.id()), mutation, Answer.class).userErrors();
  }

  private record Saved(String id) {}

  private record Answer(
      @Nullable Saved smartList,
      @Nullable Saved contactList,
      @Nullable Saved segment,
      List<UserError> userErrors) {}
}
