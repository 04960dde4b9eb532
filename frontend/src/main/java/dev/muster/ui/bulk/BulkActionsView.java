package dev.muster.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkFilter;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.BulkState;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All bulk actions, the newest first, live. */
@Route("bulk-actions")
@PermitAll
public class BulkActionsView extends Main implements HasDynamicTitle {
  /** The actions that exist now, by their mutations' names. */
  private static final List<String> KINDS = List.of("addTags", "updateStatus");

  private final MultiSelectComboBox<BulkState> states =
      new MultiSelectComboBox<>(Texts.of("bulk.filter.state"));
  private final MultiSelectComboBox<String> kinds = new MultiSelectComboBox<>(Texts.of("bulk.filter.kind"));
  private final CursorGrid<BulkAction> list;

  BulkActionsView(BulkActions actions, RunningActions running) {
    addClassNames("page");
    list = new CursorGrid<>(BulkAction::id, (first, after) -> actions.page(filter(), first, after));
    add(filters(), list);
    arrange();
    list.reload();
    var listening = running.listen(this::heard);
    addDetachListener(_ -> listening.remove());
  }

  private Component filters() {
    states.setItems(BulkState.values());
    states.setItemLabelGenerator(state -> Texts.word("state", state.name()));
    states.setTestId(Hooks.BULK_FILTER_STATE);
    kinds.setItems(KINDS);
    kinds.setItemLabelGenerator(kind -> Texts.word("action", kind));
    kinds.setTestId(Hooks.BULK_FILTER_KIND);
    states.addValueChangeListener(_ -> list.reload());
    kinds.addValueChangeListener(_ -> list.reload());
    var bar = new Div(states, kinds);
    bar.addClassName("toolbar");
    return bar;
  }

  private void arrange() {
    var grid = list.grid();
    grid.setTestId(Hooks.BULK_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addColumn(new ComponentRenderer<>(BulkActionsView::name))
        .setHeader(Texts.of("bulk.name"))
        .setWidth("14rem")
        .setFlexGrow(2);
    grid.addColumn(action -> Texts.word("action", action.kind()))
        .setHeader(Texts.of("bulk.kind"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(new ComponentRenderer<>(action -> Pills.of(action.state())))
        .setHeader(Texts.of("bulk.state"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(new ComponentRenderer<>(BulkActionsView::progress))
        .setHeader(Texts.of("bulk.progress"))
        .setWidth("11rem")
        .setFlexGrow(2);
    grid.addColumn(BulkAction::createdByName)
        .setHeader(Texts.of("bulk.by"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(action -> Formats.moment(action.createdAt()))
        .setHeader(Texts.of("bulk.created"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(action -> Formats.moment(action.finishedAt()))
        .setHeader(Texts.of("bulk.finished"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.TASKS, Texts.of("bulk.empty"), Texts.of("bulk.empty.text")));
  }

  private static Component name(BulkAction action) {
    var link = new RouterLink(action.name(), BulkActionView.class, action.id());
    link.setTestId(Hooks.BULK_DETAILS);
    return link;
  }

  private static Component progress(BulkAction action) {
    var bar = new ProgressBar(0, 1, Math.clamp(action.ratio(), 0, 1));
    bar.getElement().setAttribute("aria-label", Texts.of("bulk.progress"));
    var text =
        new Span(Texts.of("bulk.of", Formats.number(action.processed()), Formats.number(action.total())));
    text.addClassName("quiet");
    var both = new Div(bar, text);
    both.addClassName("bar-with-text");
    return both;
  }

  private void heard(BulkProgress progress) {
    var action = progress.bulkAction();
    list.put(action, filter().matches(action));
  }

  private BulkFilter filter() {
    return new BulkFilter(states.getValue(), kinds.getValue(), null, null, null, false);
  }

  @Override
  public String getPageTitle() {
    return Texts.of("bulk.title");
  }
}
