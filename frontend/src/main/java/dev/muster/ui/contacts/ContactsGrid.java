package dev.muster.ui.contacts;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The table of contacts: lazy, sortable, with the columns that the reader has chosen and a tick for each row
 * whose meaning {@link SelectedContacts} keeps.
 */
class ContactsGrid extends Grid<ContactRow> {
  private static final int PAGE = 50;
  private static final int SHORT = 18;
  private static final int MAX_SORTS = 3;

  private final transient ContactColumns columns;
  private final transient Consumer<ContactRow> onOpen;
  private transient Consumer<ColumnLayout> onLayout = _ -> {};
  private transient Consumer<List<ContactSort>> onSort = _ -> {};
  private transient ColumnLayout layout = ColumnLayout.DEFAULT;

  ContactsGrid(
      ContactColumns columns, SelectedContacts selected, Runnable onTick, Consumer<ContactRow> onOpen) {
    super(PAGE);
    this.columns = columns;
    this.onOpen = onOpen;
    setTestId(Hooks.CONTACTS_GRID);
    getElement().setAttribute("aria-label", Texts.of("contacts.title"));
    addThemeVariants(GridVariant.NO_BORDER);
    setMultiSort(true, MultiSortPriority.APPEND, true);
    setColumnReorderingAllowed(true);
    setSelectionModel(new Ticks(this, selected, onTick), SelectionMode.MULTI);
    addColumnReorderListener(event -> reordered(event.getColumns()));
    addColumnResizeListener(event -> resized(event.getResizedColumn()));
    addSortListener(event -> {
      if (event.isFromClient()) {
        onSort.accept(sorts(event.getSortOrder()));
      }
    });
  }

  /** Calls when somebody moves a column or makes it wider. */
  void onLayout(Consumer<ColumnLayout> changed) {
    onLayout = changed;
  }

  /** Calls when somebody chooses another order of rows. */
  void onSort(Consumer<List<ContactSort>> changed) {
    onSort = changed;
  }

  ColumnLayout layout() {
    return layout;
  }

  /** Has these columns from now on; those that are gone are left out. */
  void show(ColumnLayout chosen, List<ContactSort> sorted) {
    layout = chosen;
    removeAllColumns();
    chosen.columns().stream().map(columns::find).filter(Objects::nonNull).forEach(this::add);
    setClassName("compact", chosen.compact());
    showSort(sorted);
  }

  private void add(ContactColumn column) {
    Column<ContactRow> shown;
    if (column.isName()) {
      shown = addColumn(Cells.name(onOpen)).setFrozen(true);
    } else if (column.look() != null) {
      shown = addColumn(column.look());
    } else {
      shown =
          addColumn(row -> column.text().apply(row))
              .setTooltipGenerator(row -> ifLong(column.text().apply(row)));
    }
    var width = layout.widths().get(column.key());
    shown
        .setKey(column.key())
        .setHeader(column.label())
        .setWidth(width == null ? column.width() + "rem" : width)
        .setFlexGrow(width == null ? 1 : 0)
        .setResizable(true);
    if (!column.sort().isEmpty()) {
      shown.setSortProperty(column.sort().toArray(String[]::new));
    }
  }

  /** A tooltip covers the row below, so only what may be cut off has one. */
  private static @Nullable String ifLong(@Nullable String text) {
    return text == null || text.length() < SHORT ? null : text;
  }

  private void reordered(List<Column<ContactRow>> order) {
    layout = layout.withColumns(order.stream().map(Column::getKey).filter(Objects::nonNull).toList());
    onLayout.accept(layout);
  }

  private void resized(Column<ContactRow> column) {
    if (column.getKey() != null && column.getWidth() != null) {
      layout = layout.withWidth(column.getKey(), column.getWidth());
      onLayout.accept(layout);
    }
  }

  /** Marks the heads of the columns that the rows are sorted by. */
  void showSort(List<ContactSort> sorted) {
    var orders = new ArrayList<GridSortOrder<ContactRow>>();
    for (var sort : sorted) {
      getColumns().stream()
          .filter(column -> sort.field().equals(firstSort(column)))
          .findFirst()
          .ifPresent(column ->
              orders.add(
                  new GridSortOrder<>(
                      column, sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }
    sort(orders);
  }

  private @Nullable String firstSort(Column<ContactRow> column) {
    var known = column.getKey() == null ? null : columns.find(column.getKey());
    return known == null || known.sort().isEmpty() ? null : known.sort().getFirst();
  }

  /** The fields that the API sorts by, at most as many as it takes. */
  private static List<ContactSort> sorts(List<GridSortOrder<ContactRow>> orders) {
    Set<String> seen = new java.util.HashSet<>();
    return orders.stream()
        .flatMap(order -> order.getSorted().getSortOrder(order.getDirection()))
        .filter(order -> seen.add(order.getSorted()))
        .map(order -> new ContactSort(order.getSorted(), order.getDirection() == SortDirection.DESCENDING))
        .limit(MAX_SORTS)
        .toList();
  }

  /** Draws the rows on screen again, without moving them. */
  void redraw() {
    getDataProvider().refreshAll();
  }
}
