package dev.muster.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.BulkAction.Reason;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;

/** Why contacts were skipped or failed, and how many each time. */
class ReasonList extends Div {
  ReasonList() {
    addClassName("reasons");
  }

  void show(List<Reason> reasons) {
    removeAll();
    setVisible(!reasons.isEmpty());
    add(new H2(Texts.of("bulk.reasons")));
    reasons.forEach(reason ->
        add(
            new Div(
                new Span(Texts.word("reason", reason.code())), new Span(Formats.number(reason.count())))));
  }
}
