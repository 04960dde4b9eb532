package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkPayload;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.Live;
import dev.muster.ui.api.Session;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the reader does to bulk actions, wherever on the page. */
@org.springframework.stereotype.Component
@UIScope
public class Steering {
  private final BulkActions actions;
  private final RunningActions running;
  private final Session session;
  private final Live live;
  private final Map<String, Integer> onScreen = new HashMap<>();

  Steering(BulkActions actions, RunningActions running, Session session, Live live) {
    this.actions = actions;
    this.running = running;
    this.session = session;
    this.live = live;
  }

  List<Offer> offers(BulkAction action) {
    return Offer.of(action, session.me());
  }

  /** Whether this can be done now. */
  boolean may(Step step, BulkAction action) {
    return offers(action).stream().anyMatch(offer -> offer.step() == step && offer.isOpen());
  }

  /** Takes a step. What others would have to be told about first is shown first. */
  void take(Step step, BulkAction action) {
    switch (step) {
      case PAUSE -> told(() -> actions.pause(action.id()));
      case RESUME -> told(() -> actions.resume(action.id()));
      case CANCEL -> new CancelDialog(action, actions).open();
      case UNDO -> preview(undoing(action));
      case RETRY -> start(() -> actions.retryFailed(action.id(), newKey()));
      case AGAIN -> preview(repeating(action));
    }
  }

  private void preview(PreviewDialog.Plan plan) {
    new PreviewDialog(plan, actions, live, this::started).open();
  }

  private PreviewDialog.Plan undoing(BulkAction action) {
    var key = newKey();
    return new PreviewDialog.Plan(
        "undo", action, () -> actions.previewUndo(action.id()), () -> actions.undo(action.id(), key));
  }

  private PreviewDialog.Plan repeating(BulkAction action) {
    var key = newKey();
    return new PreviewDialog.Plan(
        "again", action, () -> actions.previewRepeat(action), () -> actions.repeat(action, key));
  }

  /**
   * Takes an action back without showing first what that means: for a moment at which nothing has happened
   * since. Whether that was accepted.
   */
  boolean undoAtOnce(BulkAction action) {
    return start(() -> actions.undo(action.id(), newKey()));
  }

  /** Lets it be known that an action is on screen for as long as this part of the page is. */
  void seenOn(Component part, String action) {
    part.addAttachListener(_ -> onScreen.merge(action, 1, Integer::sum));
    part.addDetachListener(
        _ -> onScreen.computeIfPresent(action, (_, parts) -> parts > 1 ? parts - 1 : null));
  }

  boolean isOnScreen(String action) {
    return onScreen.containsKey(action);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private boolean start(Supplier<BulkPayload> mutation) {
    var action = told(mutation);
    if (action != null) {
      started(action);
    }
    return action != null;
  }

  private void started(BulkAction action) {
    running.started(BulkProgress.of(action));
    var details = new RouterLink(Texts.of("bulk.details"), BulkActionView.class, action.id());
    Notices.success(Texts.of("action.started", action.name()), details);
  }

  /** What was answered, if it was not refused, which the reader is told. */
  private static @Nullable BulkAction told(Supplier<BulkPayload> mutation) {
    try {
      var answer = mutation.get();
      answer.userErrors().forEach(refusal -> Notices.problem(Problems.text(refusal)));
      return answer.bulkAction();
    } catch (ApiProblem problem) {
      Notices.problem(problem);
      return null;
    }
  }
}
