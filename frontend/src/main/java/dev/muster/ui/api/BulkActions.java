package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Bulk actions: started, steered, taken back, listed, looked into. */
@Component
@UIScope
public class BulkActions {
  private static final ParameterizedTypeReference<Connection<BulkAction>> ACTIONS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Connection<BulkResult>> RESULTS =
      new ParameterizedTypeReference<>() {};

  private static final Set<String> REPEATABLE =
      Set.of("addTags", "updateStatus", "addToLists", "removeFromLists");

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

  /** Lets an action rest until it is resumed. */
  public BulkPayload pause(String id) {
    return steer("pauseBulkAction", id);
  }

  public BulkPayload resume(String id) {
    return steer("resumeBulkAction", id);
  }

  public BulkPayload cancel(String id) {
    return steer("cancelBulkAction", id);
  }

  private BulkPayload steer(String mutation, String id) {
    return calls.required(mutation, Map.of("id", id), mutation, BulkPayload.class);
  }

  /** Tries what taking an action back would do. */
  public BulkPayload previewUndo(String id) {
    return afterwards("undoBulkAction", id, Map.of("dryRun", true));
  }

  /**
   * Takes an action back, as an action of its own.
   *
   * @param key makes a second click harmless
   */
  public BulkPayload undo(String id, String key) {
    return afterwards("undoBulkAction", id, Map.of("idempotencyKey", key));
  }

  /** Does the same again to the contacts that failed. */
  public BulkPayload retryFailed(String id, String key) {
    return afterwards("retryFailed", id, Map.of("idempotencyKey", key));
  }

  private BulkPayload afterwards(String mutation, String id, Map<String, ?> run) {
    return calls.required(mutation, Map.of("id", id, "run", run), mutation, BulkPayload.class);
  }

  /** Whether there is a way to ask for an action of this kind once more. */
  public static boolean canRepeat(String kind) {
    return REPEATABLE.contains(kind);
  }

  /** Tries what the same would do to the same contacts once more. */
  public BulkPayload previewRepeat(BulkAction action) {
    return repeat(action, Map.of("after", action.id(), "dryRun", true));
  }

  /** Does the same to the same contacts once more, as an action of its own. */
  public BulkPayload repeat(BulkAction action, String key) {
    return repeat(action, Map.of("after", action.id(), "idempotencyKey", key));
  }

  /** Whose turn comes after another action has that one's contacts, whatever is selected. */
  private BulkPayload repeat(BulkAction action, Map<String, ?> run) {
    var unread = Selection.rows(ContactQuery.EVERYBODY, List.of(), 1, 1);
    var variables = Map.of("selection", unread.input(), "input", action.input(), "run", run);
    return calls.required(action.kind(), variables, action.kind(), BulkPayload.class);
  }

  /** A page, the newest first. */
  public Connection<BulkAction> page(BulkFilter filter, int first, @Nullable String after) {
    var variables = Pages.variables(first, after);
    variables.put("filter", filter.input());
    return calls.required("bulkActions", variables, "bulkActions", ACTIONS);
  }

  /** The action with this id, or null where there is none to be seen. */
  public @Nullable BulkAction find(String id) {
    return calls.optional("bulkAction", Map.of("id", id), "bulkAction", BulkAction.class);
  }

  /** What there is to know of one action beside its counters. */
  public BulkDetails details(String id) {
    return calls.required("bulkActionDetails", Map.of("id", id), "bulkAction", BulkDetails.class);
  }

  /** A page of what happened to each contact; without outcomes or codes, whatever these are. */
  public Connection<BulkResult> results(
      String id, Collection<Outcome> outcomes, Collection<String> codes, int first, @Nullable String after) {
    var variables = Pages.variables(first, after);
    variables.put("id", id);
    var filter = new HashMap<String, Object>();
    if (!outcomes.isEmpty()) {
      filter.put("outcome", outcomes.stream().map(Enum::name).toList());
    }
    if (!codes.isEmpty()) {
      filter.put("code", List.copyOf(codes));
    }
    variables.put("filter", filter);
    return calls.required("bulkActionResults", variables, "bulkAction.results", RESULTS);
  }
}
