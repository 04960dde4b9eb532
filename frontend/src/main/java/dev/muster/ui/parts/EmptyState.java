package dev.muster.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a list says when it has nothing to show: what that means, and what to do next. */
public class EmptyState extends Div {
  public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
    addClassName("empty-state");
    setTestId(Hooks.EMPTY_STATE);
    var heading = new Span(title);
    heading.addClassName("empty-title");
    add(icon.create(), heading, new Paragraph(text));
    add(actions);
  }
}
