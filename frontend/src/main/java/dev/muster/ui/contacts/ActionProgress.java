package dev.muster.ui.contacts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Live;
import dev.muster.ui.bulk.ProgressCard;
import dev.muster.ui.bulk.RunningActions;
import dev.muster.ui.bulk.Steering;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Above the table: the bulk actions that run now, whoever started them, and those that ended while one looked
 * on.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ActionProgress extends Div {
  private final transient RunningActions running;
  private final transient Live live;
  private final transient Steering steering;
  private final Map<String, ProgressCard> cards = new HashMap<>();
  private transient Runnable onEnd = () -> {};

  ActionProgress(RunningActions running, Live live, Steering steering) {
    this.running = running;
    this.live = live;
    this.steering = steering;
    addClassName("action-progress");
    getElement().setAttribute("aria-live", "polite");
  }

  /** Calls when an action has ended, since rows on screen may be others now. */
  void onEnd(Runnable listener) {
    onEnd = listener;
  }

  /** Shows an action that was just started here, and says so. */
  void show(BulkAction action) {
    var first = BulkProgress.of(action);
    card(first);
    running.started(first);
    var key = action.state() == BulkState.SCHEDULED ? "action.planned" : "action.started";
    Notices.success(Texts.of(key, action.name()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    running.now().stream().filter(ActionProgress::isToBeSeen).forEach(this::card);
    var listening =
        running.listen(progress -> {
          if (isToBeSeen(progress)) {
            card(progress);
          }
        });
    addDetachListener(detached -> {
      detached.unregisterListener();
      listening.remove();
    });
  }

  /**
   * What only waits for its time, maybe for days, is not in the way of those who did not start it just now.
   */
  private static boolean isToBeSeen(BulkProgress progress) {
    return !progress.state().isOver()
        && progress.state() != BulkState.SCHEDULED
        && !progress.bulkAction().dryRun();
  }

  private void card(BulkProgress progress) {
    if (cards.containsKey(progress.id())) {
      return;
    }
    var card = new ProgressCard(progress, live, steering);
    cards.put(progress.id(), card);
    addComponentAsFirst(card);
    if (progress.state().isOver()) {
      onEnd.run();
    } else {
      card.onProgress(this::heard);
    }
  }

  private void heard(BulkProgress progress) {
    if (progress.state().isOver()) {
      onEnd.run();
    }
  }
}
