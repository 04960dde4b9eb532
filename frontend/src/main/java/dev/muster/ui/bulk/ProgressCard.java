package dev.muster.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.parts.Pushed;
import dev.muster.ui.session.SignOut;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One bulk action as it goes: bar, counts, rate, end, and what one can do about it. Follows it up to its end.
 */
public class ProgressCard extends Div {
  private final transient Steering steering;
  private final Span name = new Span();
  private final Div state = new Div();
  private final ProgressBar bar = new ProgressBar();
  private final Span counts = new Span();
  private final Span pace = new Span();
  private final RouterLink details = new RouterLink();
  private final Map<Step, Button> steps = new EnumMap<>(Step.class);
  private final Button dismiss = new Button(VaadinIcon.CLOSE_SMALL.create());
  private final List<Consumer<BulkProgress>> listeners = new ArrayList<>();
  private BulkProgress latest;
  private boolean withoutUndo;

  public ProgressCard(BulkProgress first, Live live, Steering steering) {
    this.steering = steering;
    latest = first;
    addClassName("progress-card");
    setTestId(Hooks.BULK_PROGRESS);
    getElement().setAttribute("data-action-id", first.id());
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", first.bulkAction().name());
    steering.seenOn(this, first.id());
    arrange(first);
    show(first);
    if (!first.state().isOver()) {
      Pushed.to(
          this, () -> live.progress(first.id(), null), batch -> heard(batch.getLast()), SignOut::signInAgain);
    }
  }

  private void arrange(BulkProgress first) {
    name.setText(first.bulkAction().name());
    name.addClassName("progress-name");
    var head = new Div(name, preview(first.bulkAction()), state);
    head.addClassName("progress-head");
    bar.setTestId(Hooks.BULK_PROGRESS_BAR);
    bar.getElement().setAttribute("aria-label", Texts.of("bulk.progress"));
    counts.setTestId(Hooks.BULK_COUNTS);
    pace.addClassName("quiet");
    var numbers = new Div(counts, pace);
    numbers.addClassName("progress-numbers");
    var foot = new Div(numbers, buttons(first.id()));
    foot.addClassName("progress-foot");
    add(head, bar, foot);
  }

  private static Span preview(BulkAction action) {
    var pill = Pills.preview();
    pill.setVisible(action.dryRun());
    return pill;
  }

  private Div buttons(String id) {
    details.setText(Texts.of("bulk.details"));
    details.setRoute(BulkActionView.class, id);
    details.setTestId(Hooks.BULK_DETAILS);
    dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    dismiss.setTestId(Hooks.BULK_DISMISS);
    dismiss.setAriaLabel(Texts.of("bulk.dismiss"));
    dismiss.addClickListener(_ -> removeFromParent());
    var buttons = new Div(details);
    for (var step : List.of(Step.PAUSE, Step.RESUME, Step.UNDO, Step.CANCEL)) {
      buttons.add(button(step));
    }
    buttons.add(dismiss);
    buttons.addClassName("progress-buttons");
    return buttons;
  }

  private Button button(Step step) {
    var button = new Button(step.words(latest.bulkAction()), _ -> take(step));
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setTestId(step == Step.CANCEL ? Hooks.BULK_CANCEL : BulkHooks.STEP + step);
    if (step == Step.CANCEL) {
      button.addThemeVariants(ButtonVariant.ERROR);
    }
    steps.put(step, button);
    return button;
  }

  /** Who has just seen it end need not be shown first what taking it back means. */
  private void take(Step step) {
    if (step == Step.UNDO) {
      withoutUndo = steering.undoAtOnce(latest.bulkAction());
      show(latest);
    } else {
      steering.take(step, latest.bulkAction());
    }
  }

  /** For a place where the card stays when the action is over. */
  public ProgressCard thatStays() {
    dismiss.removeFromParent();
    return this;
  }

  /**
   * For the page of the action itself, which says its name, needs no link to itself and shows before it
   * undoes.
   */
  ProgressCard onItsOwnPage() {
    withoutUndo = true;
    show(latest);
    name.setVisible(false);
    details.setVisible(false);
    return thatStays();
  }

  /** Calls with each state that this card hears of. */
  public void onProgress(Consumer<BulkProgress> listener) {
    listeners.add(listener);
  }

  public BulkProgress latest() {
    return latest;
  }

  private void heard(BulkProgress progress) {
    if (progress.sequence() < latest.sequence()) {
      return;
    }
    latest = progress;
    show(progress);
    listeners.forEach(listener -> listener.accept(progress));
  }

  private void show(BulkProgress progress) {
    var over = progress.state().isOver();
    getElement().setAttribute("data-state", progress.state().name());
    state.removeAll();
    state.add(Pills.of(progress.state()));
    bar.setValue(Math.clamp(progress.ratio(), 0, 1));
    bar.removeThemeVariants(ProgressBarVariant.values());
    switch (progress.state()) {
      case COMPLETED -> bar.addThemeVariants(ProgressBarVariant.SUCCESS);
      case FAILED -> bar.addThemeVariants(ProgressBarVariant.ERROR);
      default -> {}
    }
    bar.setClassName("resting", progress.state() == BulkState.PAUSED);
    counts.setText(ProgressWords.counts(progress));
    pace.setText(ProgressWords.pace(progress));
    dismiss.setVisible(over || progress.state() == BulkState.SCHEDULED);
    showSteps(progress.bulkAction());
  }

  private void showSteps(BulkAction action) {
    steps.forEach((step, button) ->
        button.setVisible(steering.may(step, action) && !(step == Step.UNDO && withoutUndo)));
  }
}
