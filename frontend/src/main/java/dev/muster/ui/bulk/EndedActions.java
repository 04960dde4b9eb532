package dev.muster.ui.bulk;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkFilter;
import dev.muster.ui.api.Preferences;
import dev.muster.ui.api.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reader's own actions that have ended, and which of these they have not been told about yet, on whatever
 * computer. Previews are none.
 */
@Component
@UIScope
class EndedActions {
  private static final String NAME = "bulk.bell";
  private static final String SEEN = "seen";
  private static final int MOST = 20;

  private final BulkActions actions;
  private final Preferences preferences;
  private final Session session;
  private final List<BulkAction> ended = new ArrayList<>();
  private Instant seen = Instant.MAX;

  EndedActions(BulkActions actions, Preferences preferences, Session session) {
    this.actions = actions;
    this.preferences = preferences;
    this.session = session;
  }

  /** What the API knows: what has ended, and up to when the reader has seen it. */
  record Found(List<BulkAction> ended, Instant seen) {}

  /** Asks the API, from any thread. */
  Found find(String reader) {
    var found = actions.page(BulkFilter.endedOf(reader), MOST, null).nodes();
    return new Found(found, seen(found));
  }

  /** Who has never had a bell is not told about what ended before. */
  private Instant seen(List<BulkAction> found) {
    var kept = preferences.find(NAME);
    if (kept != null && kept.get(SEEN) instanceof String moment) {
      return Instant.parse(moment);
    }
    var last = found.stream().map(EndedActions::end).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    keep(last);
    return last;
  }

  /** From any thread. */
  void keep(Instant moment) {
    preferences.keep(NAME, Map.of(SEEN, moment.toString()));
  }

  void take(Found found) {
    ended.clear();
    found.ended().stream().filter(action -> action.state().isOver()).forEach(ended::add);
    seen = seen.equals(Instant.MAX) || found.seen().isAfter(seen) ? found.seen() : seen;
    arrange();
  }

  /**
   * Adds one that has just ended, if it is the reader's.
   *
   * @return whether it was added
   */
  boolean add(BulkAction action) {
    if (action.dryRun() || !isMine(action) || ended.stream().anyMatch(one -> one.id().equals(action.id()))) {
      return false;
    }
    ended.add(action);
    arrange();
    return true;
  }

  private boolean isMine(BulkAction action) {
    return action.createdBy() != null && action.createdBy().id().equals(session.me().id());
  }

  private void arrange() {
    ended.sort(Comparator.comparing(EndedActions::end).reversed());
    while (ended.size() > MOST) {
      ended.removeLast();
    }
  }

  private static Instant end(BulkAction action) {
    return action.finishedAt() == null ? Instant.EPOCH : action.finishedAt();
  }

  /** The latest first. */
  List<BulkAction> latest() {
    return List.copyOf(ended);
  }

  int unseen() {
    return (int) ended.stream().filter(action -> end(action).isAfter(seen)).count();
  }

  /**
   * Takes all of them as seen.
   *
   * @return up to when, to be kept; null where that is nothing new
   */
  @Nullable Instant see() {
    var last = ended.isEmpty() ? null : end(ended.getFirst());
    if (last == null || !last.isAfter(seen)) {
      return null;
    }
    seen = last;
    return last;
  }

  /** Takes one of them as seen by who has watched its end, unless an earlier one still waits to be. */
  @Nullable Instant see(BulkAction action) {
    return unseen() == 1 && end(action).isAfter(seen) ? see() : null;
  }
}
