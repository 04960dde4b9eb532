package dev.muster.ui.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.ContactsChanged;
import dev.muster.ui.api.Count;
import dev.muster.ui.api.Live;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The table with what belongs to it: how many there are, which are ticked, its columns, and news of rows as
 * they come.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ContactTable extends Section {
  /** How far the scroll bar reaches while nobody knows how many there are. */
  private static final int WHILE_COUNTING = 200;

  private final transient Contacts contacts;
  private final transient Background background;
  private final transient KeptLayout layouts;
  private final transient ContactPages pages;
  private final transient Counting counting;
  private final transient Everybody everybody;
  private final transient LiveRows live;
  private final transient RowNews news = new RowNews();
  private final transient SelectedContacts selected = new SelectedContacts();
  private final NewsChip newsChip = new NewsChip(this::refresh);
  private final ColumnChooser chooser;
  private final SelectionBar bar;
  private final ContactsGrid grid;
  private final GridLazyDataView<ContactRow> rows;
  private transient Consumer<String> onOpen = _ -> {};
  private transient Runnable onSelect = () -> {};
  private transient Consumer<List<ContactSort>> onSort = _ -> {};
  private transient @Nullable Count count;

  ContactTable(
      Contacts contacts, ContactColumns columns, KeptLayout layouts, Background background, Live live) {
    this.contacts = contacts;
    this.background = background;
    this.layouts = layouts;
    addClassName("table");
    pages = new ContactPages(contacts);
    counting = new Counting(this, contacts, background, this::counted);
    everybody = new Everybody(this, contacts, background, this::toldOfEverybody);
    this.live = new LiveRows(this, live, this::heard);
    grid = new ContactsGrid(columns, selected, this::selectionChanged, row -> onOpen.accept(row.id()));
    rows = grid.setItems(pages::fetch);
    rows.setIdentifierProvider(ContactRow::id);
    grid.onSort(this::sortBy);
    grid.onLayout(layout -> layouts.keep(this, layout));
    grid.setPartNameGenerator(row -> news.hasLeft(row.id()) ? "left" : null);
    chooser = new ColumnChooser(columns, this::layoutChosen);
    bar = new SelectionBar(this::selectAll, newsChip, columnsButton());
    use(layouts.get(), List.of());
    add(bar, grid);
  }

  private Button columnsButton() {
    var choose = new Button(Texts.of("columns.title"), VaadinIcon.GRID_H.create());
    choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    choose.setTestId(Hooks.COLUMNS);
    choose.addClickListener(_ -> chooser.show(grid.layout()));
    chooser.setTarget(choose);
    return choose;
  }

  /** Calls with the id of a contact whose name was pressed. */
  void onOpen(Consumer<String> listener) {
    onOpen = listener;
  }

  /** Calls when others are selected. */
  void onSelect(Runnable listener) {
    onSelect = listener;
  }

  /** Calls when somebody chooses another order. */
  void onSort(Consumer<List<ContactSort>> listener) {
    onSort = listener;
  }

  /** What stands in place of rows where there are none. */
  void whenEmpty(Component shown) {
    grid.setEmptyStateComponent(shown);
  }

  SelectedContacts selected() {
    return selected;
  }

  ColumnLayout layout() {
    return grid.layout();
  }

  /** Shows another list, or the same in another order. */
  void show(ContactQuery query, List<ContactSort> sort) {
    if (selected.isPartOfList() && !query.equals(pages.shown())) {
      selected.clear();
    }
    pages.show(query, sort);
    grid.showSort(sort);
    grid.scrollToStart();
    rows.setItemCountEstimate(WHILE_COUNTING);
    live.watch(query, pages.fields());
    reload();
    counting.stop();
    everybody.stop();
    afterRows(() -> {
      if (query.equals(pages.shown())) {
        counting.start(query);
        everybody.ask(query);
      }
    });
    selectionChanged();
  }

  /** Does what the reader waits for less than for the rows, which are read just before an answer goes out. */
  private void afterRows(Runnable rest) {
    getElement()
        .getNode()
        .runWhenAttached(
            ui -> ui.beforeClientResponse(this, _ -> ui.beforeClientResponse(this, _ -> rest.run())));
  }

  private void toldOfEverybody(@Nullable String refusal) {
    bar.refuse(refusal);
    bar.show(count, selected);
  }

  /** Has the columns of a saved list, for as long as that is shown. */
  void useColumns(List<String> keys, List<ContactSort> sort) {
    use(layouts.get().withColumns(keys), sort);
  }

  private void use(ColumnLayout layout, List<ContactSort> sort) {
    grid.show(layout, sort);
    pages.ask(layout.fields());
  }

  private void layoutChosen(ColumnLayout layout) {
    use(layout, pages.sorted());
    layouts.keep(this, layout);
    live.watch(pages.shown(), layout.fields());
    rows.refreshAll();
  }

  private void sortBy(List<ContactSort> sort) {
    if (selected.dependsOnOrder()) {
      selected.clear();
    }
    onSort.accept(sort);
  }

  /** Reads rows and number again; nothing jumps. */
  void refresh() {
    reload();
    counting.start(pages.shown());
  }

  private void reload() {
    pages.forget();
    news.forget(Instant.now());
    newsChip.show(news);
    rows.refreshAll();
  }

  private void counted(@Nullable Count known) {
    if (known != null) {
      var size = reach(known);
      rows.setItemCountCallback(_ -> size);
      if (known.isExact()) {
        pages.know(size);
      }
    }
    count = known;
    bar.show(count, selected);
  }

  /** How many rows the scroll bar reaches: while the same list is counted again, no fewer than before. */
  private int reach(Count known) {
    return known.isExact() || count == null ? known.value() : Math.max(known.value(), count.value());
  }

  /** Rows change in place; what came or left waits for the reader. */
  private void heard(ContactsChanged changes) {
    if (changes.reset()) {
      refresh();
      return;
    }
    for (var row : news.take(changes, id -> pages.row(id) > 0)) {
      pages.renew(row);
      rows.refreshItem(row);
    }
    changes.removed().stream().map(pages::find).filter(Objects::nonNull).forEach(rows::refreshItem);
    newsChip.show(news);
  }

  /**
   * Who stands above or below a contact; null at an end.
   *
   * @param step -1 for above, 1 for below
   */
  @Nullable String beside(String id, int step) {
    var row = pages.row(id);
    var wanted = row - 1 + step;
    return row == 0 || wanted < 0 || (count != null && count.isExact() && wanted >= count.value())
        ? null
        : rows.getItem(wanted).id();
  }

  /** Draws a row as it is now, for those who cannot wait for the news. */
  void reread(String id) {
    background.ask(
        this,
        () -> contacts.row(id, pages.fields()),
        row -> {
          if (row != null) {
            pages.renew(row);
            rows.refreshItem(row);
          }
        });
  }

  private void selectAll() {
    var query = pages.shown();
    background.ask(
        this,
        () -> contacts.count(query, true),
        total -> {
          if (query.equals(pages.shown())) {
            selected.addAll(query, total.value());
            redraw();
          }
        });
  }

  /** Asks from which row to which. */
  void selectRange() {
    var query = pages.shown();
    background.ask(
        this,
        () -> contacts.count(query, true),
        total -> new RangeDialog(total.value(), this::selectRows).open());
  }

  private void selectRows(int from, int to) {
    selected.addRows(pages.shown(), pages.sorted(), from, to, pages::row);
    redraw();
  }

  void deselectAll() {
    selected.clear();
    redraw();
  }

  private void redraw() {
    grid.redraw();
    selectionChanged();
  }

  private void selectionChanged() {
    bar.show(count, selected);
    onSelect.run();
  }
}
