package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.ContactChange;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the contact meanwhile: both values of each field, and a choice. */
class ConflictPanel extends Div {
  ConflictPanel(ContactChange.Conflict conflict, Runnable onMine, Runnable onTheirs) {
    addClassName("conflict");
    setTestId(Hooks.CONTACT_CONFLICT);
    getElement().setAttribute("role", "alert");
    add(new H3(Texts.of("conflict.title")), new Paragraph(Texts.of("conflict.text")));
    var table = new Div();
    table.addClassName("conflict-table");
    table.add(head("conflict.field"), head("conflict.yours"), head("conflict.theirs"));
    conflict
        .fields()
        .forEach(field ->
            table.add(
                new Span(Texts.of("contact." + field.field())), value(field.yours()), value(field.theirs())));
    var mine = new Button(Texts.of("conflict.mine"), _ -> onMine.run());
    mine.addThemeVariants(ButtonVariant.PRIMARY);
    mine.setTestId(Hooks.CONFLICT_MINE);
    var theirs = new Button(Texts.of("conflict.keep"), _ -> onTheirs.run());
    theirs.setTestId(Hooks.CONFLICT_THEIRS);
    var choice = new Div(theirs, mine);
    choice.addClassName("conflict-choice");
    add(table, choice);
  }

  private static Span head(String key) {
    var head = new Span(Texts.of(key));
    head.addClassName("quiet");
    return head;
  }

  private static Span value(@Nullable Object value) {
    return new Span(value == null ? "–" : String.valueOf(value));
  }
}
