package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.Pushed;
import dev.muster.ui.session.SignOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one browser tab knows of the bulk actions that run now: one subscription, many who look at it. */
@org.springframework.stereotype.Component
@UIScope
public class RunningActions {
  private final Live live;
  private final Map<String, BulkProgress> running = new LinkedHashMap<>();
  private final List<Consumer<BulkProgress>> listeners = new ArrayList<>();

  RunningActions(Live live) {
    this.live = live;
  }

  /** Watches for as long as this component is on the page. */
  public void watchFrom(Component shell) {
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
    } else {
      running.put(progress.id(), progress);
    }
    List.copyOf(listeners).forEach(listener -> listener.accept(progress));
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
