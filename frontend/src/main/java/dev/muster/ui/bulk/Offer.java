package dev.muster.ui.bulk;

import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Me;
import dev.muster.ui.api.Permission;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that an action's state lets one think of.
 *
 * @param reason why it cannot be taken now; null where it can
 */
record Offer(Step step, @Nullable String reason) {
  boolean isOpen() {
    return reason == null;
  }

  /** What can be done to this action, in the order of menus. */
  static List<Offer> of(BulkAction action, Me me) {
    var offers = new ArrayList<Offer>();
    if (!action.state().isOver()) {
      offers.add(new Offer(action.state() == BulkState.PAUSED ? Step.RESUME : Step.PAUSE, null));
      offers.add(new Offer(Step.CANCEL, null));
    }
    offers.add(new Offer(Step.UNDO, whyNoUndo(action, me)));
    if (action.failed() > 0 && !action.dryRun()) {
      offers.add(new Offer(Step.RETRY, whyNotAfterwards(action, me)));
    }
    if (BulkActions.canRepeat(action.kind()) && !action.dryRun()) {
      offers.add(new Offer(Step.AGAIN, whyNotAgain(action, me)));
    }
    return offers;
  }

  /** Whether its time is over, and whether there is a way back at all, is told by who tries. */
  private static @Nullable String whyNoUndo(BulkAction action, Me me) {
    if (action.dryRun()) {
      return Texts.of("step.why.preview");
    }
    if (action.undoneBy() != null) {
      return Texts.of("step.why.undone");
    }
    if (action.state().isOver() && action.succeeded() == 0) {
      return Texts.of("step.why.nobody");
    }
    return whyNotAfterwards(action, me);
  }

  /** One that was stopped has no end that another could follow. */
  private static @Nullable String whyNotAgain(BulkAction action, Me me) {
    var stopped = action.state() == BulkState.CANCELLED || action.state() == BulkState.FAILED;
    return stopped ? Texts.of("step.why.stopped") : whyNotAfterwards(action, me);
  }

  private static @Nullable String whyNotAfterwards(BulkAction action, Me me) {
    if (!action.state().isOver()) {
      return Texts.of("step.why.notEnded");
    }
    for (var needed : needed(action)) {
      if (!me.may(needed)) {
        return Problems.permission(needed.name(), "");
      }
    }
    return null;
  }

  private static List<Permission> needed(BulkAction action) {
    return action.total() > 1
        ? List.of(Permission.CONTACT_EDIT, Permission.BULK_RUN)
        : List.of(Permission.CONTACT_EDIT);
  }
}
