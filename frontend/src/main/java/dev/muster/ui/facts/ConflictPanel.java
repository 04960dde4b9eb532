package dev.muster.ui.facts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the same facts meanwhile: both values of each, and a choice. */
public final class ConflictPanel<R> extends Div {
  ConflictPanel(
      List<Fact<R>> contested, Map<Fact<R>, Input> mine, R theirs, Runnable onMine, Runnable onTheirs) {
    addClassName("conflict");
    setTestId(Hooks.CONTACT_CONFLICT);
    getElement().setAttribute("role", "alert");
    add(new H3(Texts.of("conflict.title")), new Paragraph(Texts.of("conflict.text")));
    var table = new Div();
    table.addClassName("conflict-table");
    table.add(quiet("conflict.field"), quiet("conflict.yours"), quiet("conflict.theirs"));
    contested.forEach(fact -> {
      var entered = mine.get(fact);
      table.add(new Span(fact.label()));
      table.add(text(entered == null ? null : entered.words().get()));
      table.add(or(fact.reader().apply(theirs)));
    });
    add(table, choice(onMine, onTheirs));
  }

  private static Div choice(Runnable onMine, Runnable onTheirs) {
    var mine = new Button(Texts.of("conflict.mine"), _ -> onMine.run());
    mine.addThemeVariants(ButtonVariant.PRIMARY);
    mine.setTestId(Hooks.CONFLICT_MINE);
    var theirs = new Button(Texts.of("conflict.keep"), _ -> onTheirs.run());
    theirs.setTestId(Hooks.CONFLICT_THEIRS);
    var choice = new Div(theirs, mine);
    choice.addClassName("conflict-choice");
    return choice;
  }

  private static Span quiet(String key) {
    var head = new Span(Texts.of(key));
    head.addClassName("quiet");
    return head;
  }

  private static Component or(@Nullable Component value) {
    return value == null ? text(null) : value;
  }

  private static Span text(@Nullable String words) {
    return new Span(words == null || words.isBlank() ? "–" : words);
  }
}
