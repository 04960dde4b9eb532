package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkResult;
import dev.muster.ui.api.Outcome;
import dev.muster.ui.parts.BulkHooks;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Links;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Texts;
import java.util.List;

/**
 * What a bulk action did to each contact, by outcome and reason: to read, to keep as a file, to try again.
 */
class ResultsGrid extends Div {
  private final MultiSelectComboBox<Outcome> outcomes =
      new MultiSelectComboBox<>(Texts.of("bulk.filter.outcome"));
  private final MultiSelectComboBox<String> codes = new MultiSelectComboBox<>(Texts.of("bulk.filter.code"));
  private final Button retry = new Button(VaadinIcon.REFRESH.create());
  private final transient Steering steering;
  private final transient ResultsFile file;
  private final CursorGrid<BulkResult> list;
  private transient BulkAction action;

  ResultsGrid(BulkAction action, BulkActions actions, Steering steering) {
    this.action = action;
    this.steering = steering;
    addClassName("results");
    file = new ResultsFile(action, actions);
    list =
        new CursorGrid<>(
            BulkResult::contactId,
            (first, after) ->
                actions.results(action.id(), outcomes.getValue(), codes.getValue(), first, after));
    outcomes.setItems(Outcome.values());
    outcomes.setItemLabelGenerator(outcome -> Texts.word("outcome", outcome.name()));
    outcomes.addValueChangeListener(_ -> filtered());
    outcomes.setTestId(Hooks.BULK_FILTER_OUTCOME);
    codes.setItemLabelGenerator(code -> Texts.word("reason", code));
    codes.addValueChangeListener(_ -> filtered());
    codes.setTestId(BulkHooks.FILTER_CODE);
    retry.setTestId(BulkHooks.RETRY);
    retry.addClickListener(_ -> steering.take(Step.RETRY, this.action));
    add(bar(), list);
    arrange();
    reload();
  }

  private Div bar() {
    var download = new Anchor(file, Texts.of("bulk.results.download"));
    download.addComponentAsFirst(VaadinIcon.DOWNLOAD.create());
    download.addClassName("download");
    download.setTestId(BulkHooks.DOWNLOAD);
    var bar = new Div(outcomes, codes, retry, download);
    bar.addClassName("toolbar");
    return bar;
  }

  /** Shows the reasons to choose from, and whether there is something to try again. */
  void show(BulkAction latest, List<BulkAction.Reason> reasons) {
    action = latest;
    var chosen = codes.getValue();
    codes.setItems(reasons.stream().map(BulkAction.Reason::code).toList());
    codes.setValue(chosen);
    codes.setVisible(!reasons.isEmpty());
    retry.setText(Step.RETRY.words(latest));
    retry.setVisible(steering.may(Step.RETRY, latest));
  }

  void reload() {
    list.reload();
  }

  private void filtered() {
    file.only(outcomes.getValue(), codes.getValue());
    reload();
  }

  private void arrange() {
    var grid = list.grid();
    grid.setTestId(Hooks.BULK_RESULTS_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    grid.addColumn(new ComponentRenderer<>(ResultsGrid::whoAsLink))
        .setHeader(Texts.of("bulk.result.contact"))
        .setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(result -> Pills.of(result.outcome())))
        .setHeader(Texts.of("bulk.result.outcome"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    words(result -> changed(result) ? BulkWords.value(result.before()) : "", "bulk.result.before", 1);
    words(result -> changed(result) ? BulkWords.value(result.after()) : "", "bulk.result.after", 1);
    words(ResultsGrid::why, "bulk.result.reason", 2);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.LIST, Texts.of("bulk.results.empty"), Texts.of("bulk.results.empty.text")));
  }

  private void words(ValueProvider<BulkResult, String> column, String header, int grow) {
    list.grid().addColumn(column).setHeader(Texts.of(header)).setFlexGrow(grow);
  }

  private static boolean changed(BulkResult result) {
    return result.outcome() == Outcome.SUCCEEDED;
  }

  private static Component whoAsLink(BulkResult result) {
    return result.contact() == null
        ? new Span(who(result))
        : Links.to(who(result), "contacts/" + result.contactId());
  }

  static String who(BulkResult result) {
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
