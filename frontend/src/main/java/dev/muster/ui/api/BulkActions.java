package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Bulk actions: started, listed, looked into, cancelled. */
@Component
@UIScope
public class BulkActions {
  private static final ParameterizedTypeReference<Connection<BulkAction>> ACTIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Connection<BulkResult>> RESULTS =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  BulkActions(Calls calls) {
    this.calls = calls;
  }

  /** Adds tags; those that do not exist yet are made. */
  public BulkPayload addTags(Selection selection, Collection<String> tags, Run run) {
    return start("addTags", selection, Map.of("tags", List.copyOf(tags)), run);
  }

  public BulkPayload updateStatus(Selection selection, ContactStatus status, Run run) {
    return start("updateStatus", selection, Map.of("status", status.name()), run);
  }

  /** Puts contacts on distribution lists, by the ids of these. */
  public BulkPayload addToLists(Selection selection, Collection<String> lists, Run run) {
    return start("addToLists", selection, Map.of("lists", List.copyOf(lists)), run);
  }

  /** Takes contacts off distribution lists. */
  public BulkPayload removeFromLists(Selection selection, Collection<String> lists, Run run) {
    return start("removeFromLists", selection, Map.of("lists", List.copyOf(lists)), run);
  }

  private BulkPayload start(String mutation, Selection selection, Map<String, ?> input, Run run) {
    var variables = Map.of("selection", selection.input(), "input", input, "run", run.input());
    return calls.required(mutation, variables, mutation, BulkPayload.class);
  }

  public BulkPayload cancel(String id) {
    return calls.required("cancelBulkAction", Map.of("id", id), "cancelBulkAction", BulkPayload.class);
  }

  /** A page, the newest first; an empty collection means no condition. */
  public Connection<BulkAction> page(
      Collection<BulkState> states, Collection<String> kinds, int first, @Nullable String after) {
    var filter = new HashMap<String, Object>();
    if (!states.isEmpty()) {
      filter.put("state", states.stream().map(Enum::name).toList());
    }
    if (!kinds.isEmpty()) {
      filter.put("kind", List.copyOf(kinds));
    }
    var variables = Pages.variables(first, after);
    variables.put("filter", filter);
    return calls.required("bulkActions", variables, "bulkActions", ACTIONS);
  }

  /** The action with this id, or null where there is none to be seen. */
  public @Nullable BulkAction find(String id) {
    return calls.optional("bulkAction", Map.of("id", id), "bulkAction", BulkAction.class);
  }

  /** A page of what happened to each contact; without outcomes, of all. */
  public Connection<BulkResult> results(
      String id, Collection<Outcome> outcomes, int first, @Nullable String after) {
    var variables = Pages.variables(first, after);
    variables.put("id", id);
    if (!outcomes.isEmpty()) {
      variables.put("filter", Map.of("outcome", outcomes.stream().map(Enum::name).toList()));
    }
    return calls.required("bulkActionResults", variables, "bulkAction.results", RESULTS);
  }
}
