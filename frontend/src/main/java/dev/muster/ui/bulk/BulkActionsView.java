package dev.muster.ui.bulk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.BulkActions;
import dev.muster.ui.api.BulkFilter;
import dev.muster.ui.api.BulkProgress;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.Users;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Pills;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All bulk actions, the newest first, live; previews only where they are asked for. */
@Route("bulk-actions")
@PermitAll
public class BulkActionsView extends Main implements HasDynamicTitle {
  private final transient BulkActions actions;
  private final transient RunningActions running;
  private final transient Steering steering;
  private final transient Background background;
  private final BulkFilters filters;
  private final CursorGrid<BulkAction> list;

  BulkActionsView(
      BulkActions actions,
      RunningActions running,
      Steering steering,
      Contacts contacts,
      Users users,
      Session session,
      Background background) {
    this.actions = actions;
    this.running = running;
    this.steering = steering;
    this.background = background;
    addClassNames("page");
    list = new CursorGrid<>(BulkAction::id, (first, after) -> actions.page(wanted(), first, after));
    filters = new BulkFilters(users, session.me().may(Permission.BULK_MANAGE), this::reload);
    background.ask(
        this,
        contacts::actionNames,
        names -> filters.setKinds(Stream.concat(names.stream(), Stream.of(BulkWords.UNDO)).toList()));
    add(filters, list);
    arrange();
    reload();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var listening = running.listen(this::heard);
    addDetachListener(detached -> {
      detached.unregisterListener();
      listening.remove();
    });
  }

  private BulkFilter wanted() {
    return filters.value();
  }

  private void reload() {
    list.reload();
  }

  /** Columns as wide as what they say, so that all stand beside each other from 1,280 pixels on. */
  private void arrange() {
    var grid = list.grid();
    grid.setTestId(Hooks.BULK_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    column("bulk.name", ActionCells::name).setWidth("15.5rem").setFlexGrow(3);
    column("bulk.state", action -> Pills.of(action.state())).setWidth("6.75rem").setFlexGrow(0);
    column("bulk.progress", ActionCells::progress).setWidth("8.5rem").setFlexGrow(1);
    column("bulk.mode", ActionCells::when).setWidth("10rem").setFlexGrow(0);
    column("bulk.by", ActionCells::starter).setWidth("10rem").setFlexGrow(0);
    column("bulk.finished", action -> new Span(Formats.moment(action.finishedAt())))
        .setWidth("10.5rem")
        .setFlexGrow(0);
    grid.addColumn(
            new ComponentRenderer<>(
                action -> new StepMenu(action, steering), (menu, action) -> ((StepMenu) menu).show(action)))
        .setHeader(unseen(Texts.of("bulk.menu.column")))
        .setWidth("4rem")
        .setFlexGrow(0)
        .setFrozenToEnd(true);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.TASKS, Texts.of("bulk.empty"), Texts.of("bulk.empty.text")));
  }

  private Grid.Column<BulkAction> column(String header, SerializableFunction<BulkAction, Component> cell) {
    return list.grid().addColumn(new ComponentRenderer<>(cell)).setHeader(Texts.of(header));
  }

  /** A header that only screen readers need. */
  private static Span unseen(String text) {
    var header = new Span();
    header.getElement().setAttribute("aria-label", text);
    header.getElement().setAttribute("role", "img");
    return header;
  }

  /**
   * What an event does not tell is asked for where it matters: at the end, and to know whose action it is.
   */
  private void heard(BulkProgress progress) {
    var action = progress.bulkAction();
    var stranger = wanted().createdBy() != null && !list.has(action.id());
    if (action.state().isOver() || stranger) {
      ask(action.id());
    } else {
      put(action);
    }
    var undone = BulkWords.undone(action);
    if (undone != null && (action.processed() == 0 || action.state().isOver())) {
      ask(undone);
    }
  }

  private void ask(String id) {
    background.ask(this, () -> actions.find(id), this::put, _ -> {});
  }

  private void put(@Nullable BulkAction action) {
    if (action != null) {
      list.put(action, wanted().matches(action));
    }
  }

  @Override
  public String getPageTitle() {
    return Texts.of("bulk.title");
  }
}
