package dev.muster.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.BulkAction.Reason;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;

/** What a dry run has found, in numbers and reasons. */
class Findings extends Div {
  Findings(BulkProgress dryRun, List<Reason> reasons) {
    addClassName("findings");
    var tiles = new Div();
    tiles.addClassNames("tiles", "small");
    tiles.add(tile("succeeded", dryRun.succeeded()), tile("unchanged", dryRun.unchanged()));
    if (dryRun.skipped() > 0) {
      tiles.add(tile("skipped", dryRun.skipped()));
    }
    if (dryRun.failed() > 0) {
      tiles.add(tile("failed", dryRun.failed()));
    }
    add(tiles);
    reasons.forEach(reason -> add(line(reason)));
  }

  private static Div tile(String counter, int value) {
    var number = new Span(Formats.number(value));
    number.addClassName("tile-number");
    number.setTestId(Hooks.PREVIEW_COUNT + counter);
    var label = new Span(Texts.of("preview.count." + counter));
    label.addClassName("quiet");
    var tile = new Div(number, label);
    tile.addClassNames("tile", counter);
    return tile;
  }

  private static Div line(Reason reason) {
    var why = new Span(Texts.word("reason", reason.code()));
    var line = new Div(why, new Span(Formats.number(reason.count())));
    line.addClassName("reason-line");
    return line;
  }
}
