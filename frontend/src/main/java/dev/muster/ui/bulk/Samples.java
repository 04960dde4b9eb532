package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.muster.ui.api.BulkResult;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Links;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the contacts that would be changed, each with its value before and after. */
class Samples extends Div {
  private static final int FEW = 5;

  private final NativeTable table = new NativeTable();

  /**
   * @param all how many would be changed altogether
   */
  Samples(List<BulkResult> samples, int all) {
    addClassName("samples");
    table.setTestId(Hooks.PREVIEW_SAMPLES);
    table.setCaptionText(Texts.of("preview.samples", Formats.number(samples.size()), Formats.number(all)));
    table
        .getHead()
        .addRow()
        .add(head("bulk.result.contact"), head("bulk.result.before"), head("bulk.result.after"));
    add(table);
    samples.stream().limit(FEW).forEach(this::show);
    if (samples.size() > FEW) {
      add(more(samples.subList(FEW, samples.size())));
    }
  }

  private Button more(List<BulkResult> rest) {
    var more = new Button(Texts.of("preview.samples.more", rest.size()));
    more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    more.addClickListener(_ -> {
      remove(more);
      rest.forEach(this::show);
    });
    return more;
  }

  private void show(BulkResult sample) {
    table.getBody().addRows(row(sample));
  }

  private static NativeTableRow row(BulkResult sample) {
    var row = new NativeTableRow();
    row.add(new NativeTableCell(who(sample)), cell(sample.before()), cell(sample.after()));
    return row;
  }

  /** In a tab of its own: what was entered stays where it is. */
  private static Component who(BulkResult sample) {
    if (sample.contact() == null) {
      return new Text(ResultsGrid.who(sample));
    }
    var link = Links.to(ResultsGrid.who(sample), "contacts/" + sample.contactId());
    link.setTarget(AnchorTarget.BLANK);
    return link;
  }

  private static NativeTableCell cell(@Nullable Object value) {
    return new NativeTableCell(BulkWords.value(value));
  }

  private static NativeTableHeaderCell head(String key) {
    var cell = new NativeTableHeaderCell(Texts.of(key));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }
}
