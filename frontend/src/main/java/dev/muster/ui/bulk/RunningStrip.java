package dev.muster.ui.bulk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In the header of every page: how many bulk actions run now, or wait; pressed, it shows them. Hidden while
 * there is none.
 */
public class RunningStrip extends Div {
  private final transient RunningActions running;
  private final transient Live live;
  private final transient Steering steering;
  private final Span label = new Span();
  private final ProgressBar bar = new ProgressBar();
  private final Button button = new Button();
  private final Div list = new Div();
  private final Map<String, ProgressCard> cards = new LinkedHashMap<>();
  private boolean open;

  public RunningStrip(RunningActions running, Live live, Steering steering) {
    this.running = running;
    this.live = live;
    this.steering = steering;
    addClassName("running-strip");
    label.setTestId("running-label");
    bar.getElement().setAttribute("aria-hidden", "true");
    var inside = new Div(label, bar);
    inside.addClassName("running-inside");
    button.getElement().appendChild(inside.getElement());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setTestId(Hooks.RUNNING);
    list.addClassName("running-list");
    var popover = new Popover(list);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(Texts.of("bulk.running.list"));
    popover.addOpenedChangeListener(event -> showCards(event.isOpened()));
    add(button, popover);
    running.watchFrom(this);
    running.listen(_ -> refresh());
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    refresh();
  }

  private void refresh() {
    var now = running.now();
    setVisible(open || !now.isEmpty());
    label.setText(words(now));
    bar.setValue(Math.clamp(now.stream().mapToDouble(BulkProgress::ratio).average().orElse(0), 0, 1));
    if (open) {
      now.stream().filter(progress -> !cards.containsKey(progress.id())).forEach(this::addCard);
    }
  }

  /** Counts what works now; where that is nothing, what waits for its time or for somebody to resume it. */
  private static String words(List<BulkProgress> now) {
    var working = now.stream().filter(RunningStrip::works).count();
    return working == 0
        ? Texts.of("bulk.waiting", Formats.number(now.size()))
        : Texts.of("bulk.running", Formats.number(working));
  }

  private static boolean works(BulkProgress progress) {
    return progress.state() == BulkState.RUNNING || progress.state() == BulkState.QUEUED;
  }

  /** Only a list that somebody looks at follows each action; one that ends meanwhile stays to be seen. */
  private void showCards(boolean opened) {
    open = opened;
    cards.clear();
    list.removeAll();
    refresh();
  }

  private void addCard(BulkProgress progress) {
    var card = new ProgressCard(progress, live, steering).thatStays();
    card.setTestId(Hooks.RUNNING_PROGRESS);
    cards.put(progress.id(), card);
    list.add(card);
  }
}
