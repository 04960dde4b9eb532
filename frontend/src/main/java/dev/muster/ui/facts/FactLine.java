package dev.muster.ui.facts;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A label and what it stands for. */
public final class FactLine extends Div implements ClickNotifier<Div> {
  public FactLine(String label, @Nullable Component value) {
    addClassName("fact");
    var name = new Span(label);
    name.addClassName("quiet");
    add(name, value == null ? new Span("–") : value);
  }

  /** Stands for what the reader may not see. */
  static Span hidden() {
    var hidden = new Span(Texts.of("facts.hidden"));
    hidden.addClassName("quiet");
    return hidden;
  }
}
