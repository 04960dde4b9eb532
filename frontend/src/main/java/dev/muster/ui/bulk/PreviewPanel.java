package dev.muster.ui.bulk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkDetails;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pushed;
import dev.muster.ui.session.SignOut;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an action would do: the progress of its dry run, and then how many it would change, why others not,
 * and some contacts with their values before and after.
 */
public class PreviewPanel extends Div {
  private final transient BulkActions actions;
  private final transient Consumer<BulkProgress> onEnd;
  private final ProgressBar bar = new ProgressBar();
  private final Span tried = new Span();
  private BulkProgress latest;
  private transient @Nullable BulkDetails found;

  /**
   * @param dryRun as it was accepted
   * @param onEnd told how it ended, once what it found is on screen
   */
  public PreviewPanel(BulkAction dryRun, Live live, BulkActions actions, Consumer<BulkProgress> onEnd) {
    this.actions = actions;
    this.onEnd = onEnd;
    latest = BulkProgress.of(dryRun);
    addClassName("preview");
    setTestId(Hooks.PREVIEW);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", Texts.of("preview.of", dryRun.name()));
    bar.getElement().setAttribute("aria-label", Texts.of("preview.trying"));
    tried.addClassName("quiet");
    add(bar, tried);
    show(latest);
    if (!dryRun.state().isOver()) {
      Pushed.to(
          this, () -> live.progress(dryRun.id(), null), batch -> show(batch.getLast()), SignOut::signInAgain);
    }
  }

  /** How far it is. */
  public BulkProgress latest() {
    return latest;
  }

  /** What it has found; null before its end. */
  public @Nullable BulkDetails found() {
    return found;
  }

  /** Tells the end also where it was there at the start, after whoever made this has got hold of it. */
  @Override
  protected void onAttach(AttachEvent event) {
    if (latest.state().isOver() && bar.getParent().isPresent()) {
      ended();
    }
  }

  private void show(BulkProgress progress) {
    var ended = progress.state().isOver() && !latest.state().isOver();
    latest = progress;
    getElement().setAttribute("data-state", progress.state().name());
    bar.setValue(Math.clamp(progress.ratio(), 0, 1));
    tried.setText(
        Texts.of("preview.tried", Formats.number(progress.processed()), Formats.number(progress.total())));
    if (ended) {
      ended();
    }
  }

  private void ended() {
    removeAll();
    if (latest.state() == BulkState.COMPLETED) {
      show(actions.details(latest.id()));
    } else {
      add(stopped());
    }
    onEnd.accept(latest);
  }

  private void show(BulkDetails details) {
    found = details;
    add(new Findings(latest, details.reasons()));
    if (!details.samples().isEmpty()) {
      add(new Samples(details.samples(), latest.succeeded()));
    }
  }

  private Span stopped() {
    var failure = latest.bulkAction().failure();
    var words = new Span(failure == null ? Texts.of("preview.stopped") : failure);
    words.addClassName("error-text");
    return words;
  }
}
