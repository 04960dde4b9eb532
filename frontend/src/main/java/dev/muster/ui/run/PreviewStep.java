package dev.muster.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Live;
import dev.muster.ui.bulk.PreviewPanel;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What actions would do to the chosen contacts, and what to look at before they run. */
class PreviewStep extends Div {
  private final transient Chosen chosen;
  private final transient Live live;
  private final transient BulkActions actions;
  private final H3 head = new H3(Texts.of("run.preview.title"));
  private final Div found = new Div();
  private final Checklist checklist = new Checklist();
  private final List<PreviewPanel> panels = new ArrayList<>();
  private transient List<String> words = List.of();
  private transient List<BulkAction> dryRuns = List.of();
  private transient Runnable onEnd = () -> {};
  private String when = "";

  PreviewStep(Chosen chosen, Live live, BulkActions actions) {
    this.chosen = chosen;
    this.live = live;
    this.actions = actions;
    addClassName("preview-step");
    head.getElement().setAttribute("tabindex", "-1");
    found.addClassName("previews");
    add(head, found, checklist);
  }

  /** Calls when everything has been tried. */
  void onEnd(Runnable listener) {
    onEnd = listener;
  }

  /** Whether it shows what exactly these would do, or is about to. */
  boolean isOf(List<String> asked) {
    return asked.equals(words);
  }

  /** Whether everything has been tried, up to its end. */
  boolean isReady() {
    return !panels.isEmpty()
        && panels.stream().allMatch(panel -> panel.latest().state() == BulkState.COMPLETED);
  }

  /** For how many contacts that is. */
  int total() {
    return dryRuns.isEmpty() ? chosen.count() : dryRuns.getFirst().total();
  }

  List<BulkAction> dryRuns() {
    return dryRuns;
  }

  /**
   * Follows these dry runs instead of those before.
   *
   * @param asked what each of them was asked to do, in words
   */
  void show(List<String> asked, List<BulkAction> tried) {
    forget();
    words = asked;
    dryRuns = tried;
    for (var at = 0; at < tried.size(); at++) {
      if (tried.size() > 1) {
        found.add(new H3(Texts.of("run.nth", at + 1, asked.get(at))));
      }
      var panel = new PreviewPanel(tried.get(at), live, actions, _ -> ended());
      panels.add(panel);
      found.add(panel);
    }
  }

  /** Says when it would run, in words. */
  void show(String moment) {
    when = moment;
    check();
  }

  private void ended() {
    check();
    onEnd.run();
  }

  private void check() {
    checklist.setVisible(isReady());
    if (isReady()) {
      checklist.show(chosen, words, when, panels);
    }
  }

  void focusHead() {
    head.getElement().callJsFunction("focus");
  }

  /** Stops what is still being tried: nobody waits for it any more. */
  void abandon() {
    if (!isReady()) {
      panels.stream().map(PreviewPanel::latest).filter(tried -> !tried.state().isOver()).forEach(this::stop);
      forget();
    }
  }

  private void stop(BulkProgress tried) {
    try {
      actions.cancel(tried.id());
    } catch (ApiProblem unheard) {
      // It comes to its end by itself, and changes nobody.
    }
  }

  void forget() {
    words = List.of();
    dryRuns = List.of();
    panels.clear();
    found.removeAll();
  }
}
