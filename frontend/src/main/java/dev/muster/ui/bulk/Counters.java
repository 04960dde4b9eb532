package dev.muster.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** The counters of a bulk action as a row of tiles, and how they add up. */
class Counters extends Div {
  private final Div tiles = new Div();
  private final Span sum = new Span();

  Counters() {
    tiles.addClassName("tiles");
    sum.addClassName("quiet");
    sum.setTestId(BulkHooks.SUM);
    addClassName("counters");
    add(tiles, sum);
  }

  void show(BulkProgress progress) {
    tiles.removeAll();
    tile("total", progress.total());
    tile("processed", progress.processed());
    tile("succeeded", progress.succeeded());
    tile("unchanged", progress.unchanged());
    tile("skipped", progress.skipped());
    tile("failed", progress.failed());
    tile("unprocessed", progress.total() - progress.processed());
    sum.setText(ProgressWords.sum(progress));
  }

  private void tile(String counter, int value) {
    var number = new Span(Formats.number(value));
    number.addClassName("tile-number");
    number.setTestId(Hooks.BULK_COUNT + counter);
    var label = new Span(Texts.of("bulk.count." + counter));
    label.addClassName("quiet");
    var tile = new Div(number, label);
    tile.addClassNames("tile", counter);
    tiles.add(tile);
  }
}
