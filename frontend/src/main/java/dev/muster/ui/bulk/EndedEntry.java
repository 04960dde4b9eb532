package dev.muster.ui.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** One action that has ended, in the list of the bell: what came of it, and the way back. */
class EndedEntry extends Div {
  EndedEntry(BulkAction action, Steering steering) {
    addClassName("bell-entry");
    setTestId(BulkHooks.BELL_ENTRY);
    getElement().setAttribute("data-action-id", action.id());
    var name = new RouterLink(action.name(), BulkActionView.class, action.id());
    name.addClassName("name-link");
    var head = new Div(name, Pills.of(action.state()));
    head.addClassName("progress-head");
    var words = new Span(ProgressWords.outcomes(action));
    var when = new Span(Formats.moment(action.finishedAt()));
    when.addClassName("quiet");
    var numbers = new Div(words, when);
    numbers.addClassName("progress-numbers");
    var undo = new Button(Texts.of("bell.undo"), _ -> steering.take(Step.UNDO, action));
    undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    undo.setTestId(BulkHooks.BELL_UNDO);
    undo.setVisible(steering.may(Step.UNDO, action));
    var foot = new Div(numbers, undo);
    foot.addClassName("progress-foot");
    add(head, foot);
  }
}
