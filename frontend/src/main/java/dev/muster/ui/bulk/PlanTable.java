package dev.muster.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.muster.ui.api.PlannedBatch;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;

/** Which batches are still to come, and when. */
class PlanTable extends Div {
  PlanTable() {
    addClassName("plan");
    setTestId(BulkHooks.PLAN);
    setVisible(false);
  }

  void show(List<PlannedBatch> plan) {
    removeAll();
    setVisible(!plan.isEmpty());
    var table = new NativeTable();
    table.getHead().addRow().add(head("bulk.plan.number"), head("bulk.plan.contacts"), head("bulk.plan.at"));
    plan.forEach(batch -> table.getBody().addRows(row(batch)));
    var scroller = new Div(table);
    scroller.addClassName("plan-scroller");
    add(new H2(Texts.of("bulk.plan")), scroller);
  }

  private static NativeTableRow row(PlannedBatch batch) {
    var row = new NativeTableRow();
    row.add(
        new NativeTableCell(Formats.number(batch.number())),
        new NativeTableCell(Formats.number(batch.contacts())),
        new NativeTableCell(Formats.moment(batch.at())));
    return row;
  }

  private static NativeTableHeaderCell head(String key) {
    var cell = new NativeTableHeaderCell(Texts.of(key));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }
}
