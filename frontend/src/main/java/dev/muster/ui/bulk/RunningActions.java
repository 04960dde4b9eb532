package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.Pushed;
import dev.muster.ui.session.SignOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one browser tab knows of the bulk actions that run now: one subscription, many who look at it. */
@org.springframework.stereotype.Component
@UIScope
public class RunningActions {
  private final Live live;
  private final Map<String, BulkProgress> running = new LinkedHashMap<>();
  private final Map<String, Registration> ends = new HashMap<>();
  private final Set<String> over = new HashSet<>();
  private final List<Consumer<BulkProgress>> listeners = new ArrayList<>();
  private @Nullable Component watcher;

  RunningActions(Live live) {
    this.live = live;
  }

  /** Watches for as long as this component is on the page. */
  public void watchFrom(Component shell) {
    watcher = shell;
    Pushed.to(shell, live::everyProgress, batch -> batch.forEach(this::heard), SignOut::signInAgain);
  }

  /** Tells of an action that this tab has just started, before the API does. */
  public void started(BulkProgress progress) {
    if (!running.containsKey(progress.id())) {
      heard(progress);
    }
  }

  private void heard(BulkProgress progress) {
    if (progress.state().isOver()) {
      running.remove(progress.id());
      if (!over.add(progress.id())) {
        return;
      }
    } else {
      running.put(progress.id(), progress);
      awaitEnd(progress.id());
    }
    List.copyOf(listeners).forEach(listener -> listener.accept(progress));
  }

  /** What all actions tell leaves out what ended while the connection was lost; what one tells does not. */
  private void awaitEnd(String id) {
    var shell = watcher;
    if (shell != null && !ends.containsKey(id)) {
      ends.put(
          id,
          Pushed.to(
              shell, () -> live.progress(id, Integer.MAX_VALUE), batch -> ended(batch.getLast()), _ -> {}));
    }
  }

  private void ended(BulkProgress progress) {
    var end = ends.remove(progress.id());
    if (end != null) {
      end.remove();
    }
    heard(progress);
  }

  /**
   * The actions that have not ended, in the order in which they were heard of; not those that only say what
   * they would do.
   */
  public List<BulkProgress> now() {
    return running.values().stream().filter(progress -> !progress.bulkAction().dryRun()).toList();
  }

  /** Calls on the UI's thread with each change of any action. */
  public Registration listen(Consumer<BulkProgress> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
