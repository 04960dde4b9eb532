package dev.muster.ui.bulk;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkResult;
import dev.muster.ui.api.Outcome;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Texts;
import java.util.List;

/** What a bulk action did to each contact, by outcome. */
class ResultsGrid extends Div {
  private final MultiSelectComboBox<Outcome> outcomes =
      new MultiSelectComboBox<>(Texts.of("bulk.filter.outcome"));
  private final CursorGrid<BulkResult> list;

  ResultsGrid(String action, BulkActions actions) {
    addClassName("results");
    list =
        new CursorGrid<>(
            BulkResult::contactId,
            (first, after) -> actions.results(action, outcomes.getValue(), List.of(), first, after));
    outcomes.setItems(Outcome.values());
    outcomes.setItemLabelGenerator(outcome -> Texts.word("outcome", outcome.name()));
    outcomes.addValueChangeListener(_ -> reload());
    outcomes.setTestId(Hooks.BULK_FILTER_OUTCOME);
    var bar = new Div(outcomes);
    bar.addClassName("toolbar");
    add(bar, list);
    arrange();
    reload();
  }

  void reload() {
    list.reload();
  }

  private void arrange() {
    var grid = list.grid();
    grid.setTestId(Hooks.BULK_RESULTS_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addColumn(ResultsGrid::who).setHeader(Texts.of("bulk.result.contact")).setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(result -> Pills.of(result.outcome())))
        .setHeader(Texts.of("bulk.result.outcome"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(result -> changed(result) ? BulkWords.value(result.before()) : "")
        .setHeader(Texts.of("bulk.result.before"))
        .setFlexGrow(1);
    grid.addColumn(result -> changed(result) ? BulkWords.value(result.after()) : "")
        .setHeader(Texts.of("bulk.result.after"))
        .setFlexGrow(1);
    grid.addColumn(ResultsGrid::why).setHeader(Texts.of("bulk.result.reason")).setFlexGrow(2);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.LIST, Texts.of("bulk.results.empty"), Texts.of("bulk.results.empty.text")));
  }

  private static boolean changed(BulkResult result) {
    return result.outcome() == Outcome.SUCCEEDED;
  }

  private static String who(BulkResult result) {
    var contact = result.contact();
    if (contact == null) {
      return Texts.of("bulk.result.gone", result.contactId());
    }
    if (contact.displayName() != null) {
      return contact.displayName();
    }
    return contact.email() == null ? contact.id() : contact.email();
  }

  private static String why(BulkResult result) {
    if (result.message() != null) {
      return result.message();
    }
    return result.code() == null ? "" : Texts.word("reason", result.code());
  }
}
