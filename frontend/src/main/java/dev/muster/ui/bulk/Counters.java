package dev.muster.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** The counters of a bulk action as a row of tiles. */
class Counters extends Div {
  Counters() {
    addClassName("tiles");
  }

  void show(BulkProgress progress) {
    removeAll();
    tile("total", progress.total());
    tile("succeeded", progress.succeeded());
    tile("unchanged", progress.unchanged());
    tile("skipped", progress.skipped());
    tile("failed", progress.failed());
    tile("unprocessed", progress.total() - progress.processed());
  }

  private void tile(String counter, int value) {
    var number = new Span(Formats.number(value));
    number.addClassName("tile-number");
    number.setTestId(Hooks.BULK_COUNT + counter);
    var label = new Span(Texts.of("bulk.count." + counter));
    label.addClassName("quiet");
    var tile = new Div(number, label);
    tile.addClassNames("tile", counter);
    add(tile);
  }
}
