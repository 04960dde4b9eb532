package dev.muster.ui.contacts;

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
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.BulkAction;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.ContactQuery;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Count;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Session;
import dev.muster.ui.api.Tags;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;

/** Contacts: filter left, table in the middle, actions right. */
@Route("contacts")
@RouteAlias("")
@PermitAll
public class ContactsView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final int DEBOUNCE_MILLIS = 300;
  private static final int MAX_SEARCH = 200;

  /** How far the scroll bar reaches where there are more contacts than are counted. */
  private static final int BEYOND_COUNTED = 20_000;

  private final transient Contacts contacts;
  private final transient Companies companies;
  private final transient ContactPages pages;
  private final transient SelectedContacts selected = new SelectedContacts();
  private final boolean editable;
  private final TextField search = new TextField();
  private final FilterPanel filters;
  private final FilterChips chips = new FilterChips();
  private final SelectionBar bar = new SelectionBar(this::selectAll, this::selectRange, this::deselectAll);
  private final ActionsPanel panel;
  private final ActionProgress progress;
  private final ContactsGrid grid;
  private final GridLazyDataView<Contact> rows;
  private transient Count count = new Count(0, Count.Relation.EXACT);

  ContactsView(
      Contacts contacts,
      Companies companies,
      Tags tags,
      Session session,
      ActionStarter starter,
      ActionProgress progress) {
    this.contacts = contacts;
    this.companies = companies;
    this.progress = progress;
    addClassNames("page", "contacts-page");
    editable = session.me().may(Permission.CONTACT_EDIT);
    pages = new ContactPages(contacts);
    filters = new FilterPanel(companies, tags);
    filters.onChange(this::show);
    panel =
        new ActionsPanel(contacts, action -> starter.ask(action, selected, this::started), this::openById);
    grid = new ContactsGrid(selected, this::selectionChanged, this::open);
    rows = grid.setItems(pages::fetch);
    rows.setIdentifierProvider(Contact::id);
    grid.setEmptyStateComponent(nobody());
    grid.addSortListener(_ -> {
      if (selected.dependsOnOrder()) {
        deselectAll();
      }
    });
    progress.onEnd(this::refresh);
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
    search.addValueChangeListener(_ -> show());
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

  private Button newContact() {
    var create = new Button(Texts.of("contact.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.setTestId(Hooks.NEW_CONTACT);
    create.addClickListener(_ -> new NewContactDialog(contacts, companies, this::created).open());
    return create;
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
            _ -> {
              search.clear();
              filters.clear();
            }));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("company")
        .map(companies::find)
        .ifPresent(filters::choose);
    show();
  }

  /** Reads the filter and the search and shows what they say. */
  private void show() {
    var query = new ContactQuery(filters.filter(), search.getValue());
    if (selected.isPartOfList() && !query.equals(pages.shown())) {
      selected.clear();
    }
    pages.show(query);
    chips.show(filters.chips());
    refresh();
  }

  /** Reads counts and rows again; nothing jumps. */
  private void refresh() {
    try {
      count = contacts.count(pages.shown(), false);
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    pages.forget();
    if (count.isExact()) {
      var known = count.value();
      rows.setItemCountCallback(_ -> known);
    } else {
      rows.setItemCountEstimate(BEYOND_COUNTED);
    }
    rows.refreshAll();
    selectionChanged();
  }

  private void selectAll() {
    try {
      selected.addAll(pages.shown(), contacts.count(pages.shown(), true).value());
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    grid.redraw();
    selectionChanged();
  }

  private void selectRange() {
    try {
      var total = contacts.count(pages.shown(), true).value();
      new RangeDialog(total, this::selectRows).open();
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
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
    var contact = contacts.find(id);
    if (contact == null) {
      Notices.problem(Texts.of("contact.gone"));
    } else {
      open(contact);
    }
  }

  private void open(Contact contact) {
    new QuickView(contact, contacts, companies, editable, changed -> rows.refreshItem(changed)).open();
  }

  private void created(Contact contact) {
    Notices.success(Texts.of("contact.created", contact.title()));
    refresh();
    open(contact);
  }

  @Override
  public String getPageTitle() {
    return Texts.of("contacts.title");
  }
}
