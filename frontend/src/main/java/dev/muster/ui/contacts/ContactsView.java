package dev.muster.ui.contacts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.ContactsChanged;
import dev.muster.ui.api.Count;
import dev.muster.ui.api.Live;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Session;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.profile.NewContacts;
import dev.muster.ui.profile.QuickViews;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts: filter left, table in the middle, actions right. */
@Route("contacts")
@RouteAlias("")
@PermitAll
public class ContactsView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final int DEBOUNCE_MILLIS = 300;
  private static final int MAX_SEARCH = 200;

  /** How far the scroll bar reaches while nobody knows how many there are. */
  private static final int WHILE_COUNTING = 200;

  private final transient Contacts contacts;
  private final transient Background background;
  private final transient NewContacts newContacts;
  private final transient QuickViews quickViews;
  private final transient ContactPages pages;
  private final transient Counting counting;
  private final transient LiveRows live;
  private final transient RowNews news = new RowNews();
  private final transient SelectedContacts selected = new SelectedContacts();
  private final boolean editable;
  private final TextField search = new TextField();
  private final FilterPanel filters;
  private final FilterChips chips = new FilterChips();
  private final NewsChip newsChip = new NewsChip(this::refresh);
  private final SelectionBar bar;
  private final ActionsPanel panel;
  private final ActionProgress progress;
  private final ContactsGrid grid;
  private final ColumnChooser chooser;
  private final transient KeptLayout layouts;
  private final GridLazyDataView<ContactRow> rows;
  private transient TableAddress address = new TableAddress(ContactQuery.EVERYBODY, List.of(), null);
  private transient @Nullable Count count;
  private boolean shown;

  ContactsView(
      Contacts contacts,
      FilterSources sources,
      ContactColumns columns,
      Session session,
      ActionStarter starter,
      ActionProgress progress,
      Background background,
      KeptLayout layouts,
      Live live,
      NewContacts newContacts,
      QuickViews quickViews) {
    this.layouts = layouts;
    this.newContacts = newContacts;
    this.quickViews = quickViews;
    this.contacts = contacts;
    this.background = background;
    this.progress = progress;
    addClassNames("page", "contacts-page");
    editable = session.me().may(Permission.CONTACT_EDIT);
    pages = new ContactPages(contacts);
    counting = new Counting(this, contacts, background, this::counted);
    this.live = new LiveRows(this, live, this::heard);
    filters = new FilterPanel(sources);
    filters.editor().onChange(this::filterChanged);
    panel =
        new ActionsPanel(
            contacts,
            background,
            action -> starter.ask(action, selected, this::started),
            this::openById,
            this::selectRange,
            this::deselectAll);
    grid = new ContactsGrid(columns, selected, this::selectionChanged, row -> openById(row.id()));
    rows = grid.setItems(pages::fetch);
    rows.setIdentifierProvider(ContactRow::id);
    grid.setEmptyStateComponent(nobody());
    grid.onSort(this::sortBy);
    grid.onLayout(this::layoutChanged);
    grid.setPartNameGenerator(row -> news.hasLeft(row.id()) ? "left" : null);
    chooser = new ColumnChooser(columns, this::layoutChosen);
    bar = new SelectionBar(this::selectAll, newsChip, columnsButton());
    add(toolbar(), chips, progress, body());
  }

  private Div toolbar() {
    search.setPlaceholder(Texts.of("contacts.search"));
    search.setAriaLabel(Texts.of("contacts.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(MAX_SEARCH);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(DEBOUNCE_MILLIS);
    search.addValueChangeListener(event -> {
      if (shown && !search.getValue().strip().equals(searched())) {
        go(new TableAddress(query(), address.sort(), address.list()), event.isFromClient());
      }
    });
    search.addClassName("search");
    search.setTestId(Hooks.SEARCH);
    var toggle = new Button(Texts.of("filter.toggle"), VaadinIcon.FILTER.create(), _ -> filters.toggle());
    toggle.addClassName("filters-toggle");
    toggle.setTestId(Hooks.FILTERS_TOGGLE);
    var toolbar = new Div(toggle, search);
    toolbar.addClassName("toolbar");
    if (editable) {
      toolbar.add(newContact());
    }
    return toolbar;
  }

  private String searched() {
    return address.query().search() == null ? "" : address.query().search();
  }

  private Button newContact() {
    var create = new Button(Texts.of("contact.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.setTestId(Hooks.NEW_CONTACT);
    create.addClickListener(_ -> newContacts.open(this::created));
    return create;
  }

  private Button columnsButton() {
    var choose = new Button(Texts.of("columns.title"), VaadinIcon.GRID_H.create());
    choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    choose.setTestId(Hooks.COLUMNS);
    choose.addClickListener(_ -> chooser.show(grid.layout()));
    chooser.setTarget(choose);
    return choose;
  }

  private Div body() {
    var table = new Section(bar, grid);
    table.addClassName("table");
    var body = new Div(filters, table, panel);
    body.addClassName("contacts-body");
    return body;
  }

  private EmptyState nobody() {
    return new EmptyState(
        VaadinIcon.USERS,
        Texts.of("contacts.empty"),
        Texts.of("contacts.empty.text"),
        new Button(
            Texts.of("contacts.empty.clear"),
            _ -> show(new TableAddress(ContactQuery.EVERYBODY, address.sort(), null), true)));
  }

  /** Also when somebody goes back or forward: the page stays, its address is another. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var wanted = TableAddress.of(event.getLocation().getQueryParameters());
    if (!shown) {
      grid.show(layouts.get(), wanted.sort());
      pages.ask(grid.layout().fields());
    }
    if (!shown || !wanted.equals(address)) {
      show(wanted, false);
    }
  }

  /** Shows this, with the search and the filter panel saying the same. */
  private void show(TableAddress wanted, boolean remember) {
    shown = false;
    filters.editor().show(wanted.query().filter());
    search.setValue(wanted.query().search() == null ? "" : wanted.query().search());
    grid.showSort(wanted.sort());
    shown = true;
    go(wanted, remember);
  }

  private void filterChanged() {
    go(new TableAddress(query(), address.sort(), address.list()), true);
  }

  private ContactQuery query() {
    return new ContactQuery(filters.editor().filter(), search.getValue());
  }

  private void sortBy(List<ContactSort> sort) {
    if (selected.dependsOnOrder()) {
      selected.clear();
    }
    go(new TableAddress(address.query(), sort, address.list()), true);
  }

  private void go(TableAddress wanted, boolean remember) {
    var before = address;
    address = wanted;
    if (remember && !before.equals(wanted)) {
      UI.getCurrent().getPage().getHistory().pushState(null, wanted.path());
    }
    if (selected.isPartOfList() && !wanted.query().equals(pages.shown())) {
      selected.clear();
    }
    pages.show(wanted.query(), wanted.sort());
    chips.show(filters.editor().chips());
    count = null;
    rows.setItemCountEstimate(WHILE_COUNTING);
    live.watch(wanted.query(), pages.fields());
    reload();
    counting.start(wanted.query());
    selectionChanged();
  }

  /** Reads rows and number again. */
  private void refresh() {
    reload();
    counting.again(pages.shown());
  }

  private void reload() {
    pages.forget();
    news.forget(Instant.now());
    newsChip.show(news);
    rows.refreshAll();
  }

  private void counted(@Nullable Count known) {
    count = known;
    if (known != null) {
      var size = known.value();
      rows.setItemCountCallback(_ -> size);
    }
    bar.show(count, selected);
  }

  /** Rows change in place; what came or left waits for the reader. */
  private void heard(ContactsChanged changes) {
    if (changes.reset()) {
      refresh();
      return;
    }
    var redrawn = news.take(changes, id -> pages.row(id) > 0);
    redrawn.forEach(row -> {
      pages.renew(row);
      rows.refreshItem(row);
    });
    changes.removed().stream().map(pages::find).filter(java.util.Objects::nonNull).forEach(rows::refreshItem);
    newsChip.show(news);
  }

  private void layoutChosen(ColumnLayout layout) {
    grid.show(layout, address.sort());
    layoutChanged(layout);
    pages.ask(layout.fields());
    live.watch(address.query(), layout.fields());
    rows.refreshAll();
  }

  /** Moved or resized: the same fields as before. */
  private void layoutChanged(ColumnLayout layout) {
    layouts.keep(this, layout);
  }

  private void selectAll() {
    var query = pages.shown();
    background.ask(
        this,
        () -> contacts.count(query, true),
        total -> {
          if (query.equals(pages.shown())) {
            selected.addAll(query, total.value());
            grid.redraw();
            selectionChanged();
          }
        });
  }

  private void selectRange() {
    var query = pages.shown();
    background.ask(
        this,
        () -> contacts.count(query, true),
        total -> new RangeDialog(total.value(), this::selectRows).open());
  }

  private void selectRows(int from, int to) {
    selected.addRows(pages.shown(), pages.sorted(), from, to, pages::row);
    grid.redraw();
    selectionChanged();
  }

  private void deselectAll() {
    selected.clear();
    grid.redraw();
    selectionChanged();
  }

  private void selectionChanged() {
    bar.show(count, selected);
    panel.show(selected);
  }

  private void started(BulkAction action) {
    progress.show(action);
    Notices.success(Texts.of("action.started", action.name()));
  }

  private void openById(String id) {
    quickViews.open(id, this::beside, changed -> reread(changed.id()));
  }

  private @Nullable String beside(String id, int step) {
    var row = pages.row(id);
    var wanted = row - 1 + step;
    return row == 0 || wanted < 0 || (count != null && count.isExact() && wanted >= count.value())
        ? null
        : rows.getItem(wanted).id();
  }

  /** The row as it is now, for those who cannot wait for the news. */
  private void reread(String id) {
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

  private void created(Contact contact) {
    Notices.success(Texts.of("contact.created", contact.title()));
    refresh();
    openById(contact.id());
  }

  @Override
  public String getPageTitle() {
    return Texts.of("contacts.title");
  }
}
