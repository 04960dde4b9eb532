package dev.muster.ui.bulk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Session;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * In the header of every page: tells the reader that an action of theirs has ended while they looked
 * elsewhere, and lists the last ones.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Bell extends Div {
  private final transient EndedActions ended;
  private final transient RunningActions running;
  private final transient BulkActions actions;
  private final transient Steering steering;
  private final transient Background background;
  private final String reader;
  private final Button button = new Button(VaadinIcon.BELL_O.create());
  private final Span count = new Span();
  private final Div list = new Div();
  private final Popover popover = new Popover(list);

  Bell(
      EndedActions ended,
      RunningActions running,
      BulkActions actions,
      Steering steering,
      Background background,
      Session session) {
    this.ended = ended;
    this.running = running;
    this.actions = actions;
    this.steering = steering;
    this.background = background;
    reader = session.me().id();
    addClassName("bell");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setTestId(BulkHooks.BELL);
    count.addClassName("bell-count");
    count.setTestId(BulkHooks.BELL_COUNT);
    count.getElement().setAttribute("aria-hidden", "true");
    list.addClassName("bell-list");
    list.setTestId(BulkHooks.BELL_LIST);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(Texts.of("bell.list"));
    popover.addOpenedChangeListener(event -> turned(event.isOpened()));
    add(button, count, popover);
    refresh();
  }

  /** Listens first, so that nothing ends unheard between asking and listening. */
  @Override
  protected void onAttach(AttachEvent event) {
    var listening = running.listen(this::heard);
    addDetachListener(detached -> {
      detached.unregisterListener();
      listening.remove();
    });
    ask();
  }

  private void ask() {
    background.ask(
        this,
        () -> ended.find(reader),
        found -> {
          ended.take(found);
          refresh();
        },
        _ -> {});
  }

  private void heard(BulkProgress progress) {
    if (progress.state().isOver() && !progress.bulkAction().dryRun()) {
      background.ask(this, () -> actions.find(progress.id()), this::ended, _ -> {});
    }
  }

  private void ended(@Nullable BulkAction action) {
    if (action == null || !ended.add(action)) {
      return;
    }
    if (BulkWords.undone(action) != null) {
      // What it took back is in the list, too, and has another way back now.
      ask();
    }
    if (steering.isOnScreen(action.id())) {
      keep(ended.see(action));
    } else {
      tell(action);
    }
    refresh();
  }

  private void tell(BulkAction action) {
    var details = new RouterLink(Texts.of("bulk.details"), BulkActionView.class, action.id());
    var undo = new Button(Texts.of("bell.undo"));
    undo.addThemeVariants(ButtonVariant.SMALL);
    undo.setTestId(BulkHooks.BELL_UNDO);
    undo.setVisible(steering.may(Step.UNDO, action));
    var words = Texts.of("bell.ended." + action.state(), action.name(), ProgressWords.outcomes(action));
    var notice =
        action.state() == BulkState.FAILED
            ? Notices.problem(words, details, undo)
            : Notices.success(words, details, undo);
    undo.addClickListener(_ -> {
      notice.close();
      steering.undoAtOnce(action);
    });
  }

  private void refresh() {
    var unseen = ended.unseen();
    count.setText(Formats.number(unseen));
    count.setVisible(unseen > 0);
    button.setAriaLabel(Texts.of("bell.label", unseen));
    if (popover.isOpened()) {
      draw();
    }
  }

  private void turned(boolean opened) {
    if (opened) {
      keep(ended.see());
      draw();
      ask();
    }
    refresh();
  }

  private void keep(@Nullable Instant seen) {
    if (seen != null) {
      background.ask(
          this,
          () -> {
            ended.keep(seen);
            return seen;
          },
          _ -> {},
          _ -> {});
    }
  }

  private void draw() {
    list.removeAll();
    var latest = ended.latest();
    latest.forEach(action -> list.add(new EndedEntry(action, steering)));
    if (latest.isEmpty()) {
      var nothing = new Span(Texts.of("bell.empty"));
      nothing.addClassName("quiet");
      list.add(nothing);
    }
  }
}
