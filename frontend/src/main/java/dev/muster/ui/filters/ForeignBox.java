package dev.muster.ui.filters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.text.Texts;

/** A piece that came from elsewhere and that can be kept or taken away, not changed. */
class ForeignBox extends ClauseBox {
  private final transient Clause.Foreign foreign;

  ForeignBox(Clause.Foreign foreign, Button remove) {
    this.foreign = foreign;
    addClassNames("condition", "foreign");
    var label = new Span(Texts.of("filter.foreign"));
    label.addClassName("field-label");
    var head = new Div(label, remove);
    head.addClassName("condition-head");
    add(head, new Code(FilterJson.write(foreign.filter())));
  }

  @Override
  Clause clause() {
    return foreign;
  }

  @Override
  String words() {
    return FilterJson.write(foreign.filter());
  }
}
