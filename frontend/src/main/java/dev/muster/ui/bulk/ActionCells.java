package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** The cells of the table of actions: two lines each, so that all columns fit beside each other. */
final class ActionCells {
  private ActionCells() {}

  /** Its name over what was asked for. */
  static Component name(BulkAction action) {
    var link = new RouterLink(action.name(), BulkActionView.class, action.id());
    link.setTestId(Hooks.BULK_DETAILS);
    link.getElement().setAttribute("title", action.name());
    var name = new Div(link);
    name.addClassName("list-name");
    if (action.dryRun()) {
      name.add(Pills.preview());
    }
    return lines(name, BulkWords.request(action));
  }

  /** A bar over the numbers. */
  static Component progress(BulkAction action) {
    var bar = new ProgressBar(0, 1, Math.clamp(action.ratio(), 0, 1));
    bar.getElement().setAttribute("aria-label", Texts.of("bulk.progress"));
    var text = new Span(BulkWords.progress(action));
    text.addClassName("quiet");
    var both = new Div(bar, text);
    both.addClassName("bar-with-text");
    return both;
  }

  /** How it runs over the moment that it waits for, or waited for. */
  static Component when(BulkAction action) {
    return lines(new Span(Texts.word("mode", action.mode().name())), BulkWords.moment(action));
  }

  /** Who started it over the moment of that. */
  static Component starter(BulkAction action) {
    return lines(new Span(action.createdByName()), Formats.moment(action.createdAt()));
  }

  private static Div lines(Component first, String second) {
    var lines = new Div(first);
    lines.addClassName("two-lines");
    if (!second.isEmpty()) {
      var below = new Span(second);
      below.addClassName("quiet");
      lines.add(below);
    }
    return lines;
  }
}
