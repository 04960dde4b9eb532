package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkDetails;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Who asked for what and when, and what an action has to do with others. */
class ActionFacts extends Div {
  ActionFacts(BulkAction action, BulkDetails details) {
    addClassName("facts");
    if (action.dryRun()) {
      fact("bulk.what", new Div(Pills.preview(), new Span(Texts.of("bulk.preview.text"))));
    }
    fact("bulk.kind", BulkWords.request(action));
    fact("bulk.by", action.createdByName());
    fact("bulk.mode", BulkWords.when(action));
    if (details.drip() != null) {
      fact("bulk.drip", BulkWords.drip(details.drip()));
    }
    fact("bulk.created", Formats.moment(action.createdAt()));
    fact("bulk.started", Formats.moment(action.startedAt()));
    fact("bulk.finished", Formats.moment(action.finishedAt()));
    if (action.nextBatchAt() != null) {
      fact("bulk.nextBatch", Formats.moment(action.nextBatchAt()));
    }
    if (action.failure() != null) {
      fact("bulk.failure", action.failure());
    }
    related("previewOf", details.previewOf());
    related("undoOf", details.undoOf());
    related("undoneBy", action.undoneBy());
    related("retryOf", details.retryOf());
    related("after", details.after());
  }

  private void related(String how, BulkAction.@Nullable Related other) {
    if (other != null) {
      var link = new RouterLink(other.name(), BulkActionView.class, other.id());
      link.setTestId(BulkHooks.RELATED + how);
      fact("bulk.related." + how, link);
    }
  }

  private void fact(String key, String value) {
    fact(key, new Span(value.isEmpty() ? "–" : value));
  }

  private void fact(String key, Component value) {
    var label = new Span(Texts.of(key));
    label.addClassName("quiet");
    var fact = new Div(label, value);
    fact.addClassName("fact");
    add(fact);
  }
}
