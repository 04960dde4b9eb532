package dev.muster.ui.contacts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
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
import dev.muster.ui.api.ContactSort;
import dev.muster.ui.api.Contacts;
import dev.muster.ui.api.Filters;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.Session;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.parts.Background;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.profile.NewContacts;
import dev.muster.ui.profile.QuickViews;
import dev.muster.ui.run.ActionStarter;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Contacts: filter left, table in the middle, actions right. What it shows stands in its address. */
@Route("contacts")
@RouteAlias("")
@PermitAll
public class ContactsView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final int DEBOUNCE_MILLIS = 300;
  private static final int MAX_SEARCH = 200;

  private final transient NewContacts newContacts;
  private final transient QuickViews quickViews;
  private final boolean editable;
  private final TextField search = new TextField();
  private final FilterPanel filters;
  private final FilterChips chips;
  private final ListTools lists;
  private final ContactTable table;
  private final ActionsPanel panel;
  private final ActionProgress progress;
  private transient @Nullable TableAddress address;

  ContactsView(
      Contacts contacts,
      FilterSources sources,
      Filters words,
      Session session,
      ActionStarter starter,
      ActionProgress progress,
      ListTools lists,
      ContactTable table,
      Background background,
      NewContacts newContacts,
      QuickViews quickViews) {
    this.newContacts = newContacts;
    this.quickViews = quickViews;
    this.progress = progress;
    this.lists = lists;
    this.table = table;
    addClassNames("page", "contacts-page");
    editable = session.me().may(Permission.CONTACT_EDIT);
    chips = new FilterChips(words, background);
    filters = new FilterPanel(sources);
    filters.editor().onChange(() -> go(entered(), true));
    panel =
        new ActionsPanel(
            contacts,
            background,
            names -> starter.ask(names, table.selected().chosen(), this::started),
            this::openById,
            table::selectRange,
            table::deselectAll);
    lists.connect(this::choose, this::shown, table::layout);
    table.onOpen(this::openById);
    table.onSelect(() -> panel.show(table.selected()));
    table.onSort(this::sortBy);
    table.whenEmpty(nobody());
    add(toolbar(), said(), progress, body());
  }

  private Div toolbar() {
    search.setPlaceholder(Texts.of("contacts.search"));
    search.setAriaLabel(Texts.of("contacts.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(MAX_SEARCH);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(DEBOUNCE_MILLIS);
    search.addValueChangeListener(_ -> searched());
    search.addClassName("search");
    search.setTestId(Hooks.SEARCH);
    var toggle = new Button(Texts.of("filter.toggle"), VaadinIcon.FILTER.create(), _ -> filters.toggle());
    toggle.addClassName("filters-toggle");
    toggle.setTestId(Hooks.FILTERS_TOGGLE);
    var toolbar = new Div(toggle, lists.picker(), search);
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
    create.addClickListener(_ -> newContacts.open(this::created));
    return create;
  }

  private Div said() {
    var said = new Div(chips, lists);
    said.addClassName("said");
    return said;
  }

  private Div body() {
    var body = new Div(filters, table, panel);
    body.addClassName("contacts-body");
    return body;
  }

  private EmptyState nobody() {
    return new EmptyState(
        VaadinIcon.USERS,
        Texts.of("contacts.empty"),
        Texts.of("contacts.empty.text"),
        new Button(Texts.of("contacts.empty.clear"), _ -> choose(null)));
  }

  /** Also when somebody goes back or forward: the page stays, its address is another. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var wanted = TableAddress.of(event.getLocation().getQueryParameters());
    if (address != null && wanted.equals(TableAddress.of(address.parameters()))) {
      return;
    }
    var list = list(wanted.list());
    lists.show(list);
    if (list != null && !list.columnKeys().isEmpty()) {
      table.useColumns(list.columnKeys(), list.sort());
    }
    show(list != null && wanted.isListAlone() ? TableAddress.of(list) : wanted, false);
  }

  private @Nullable SavedList list(@Nullable String id) {
    var open = lists.open();
    if (id == null) {
      return null;
    }
    return open != null && open.id().equals(id) ? open : lists.find(id);
  }

  private void choose(@Nullable SavedList list) {
    lists.show(list);
    if (list != null && !list.columnKeys().isEmpty()) {
      table.useColumns(list.columnKeys(), list.sort());
    }
    show(list == null ? TableAddress.EVERYBODY : TableAddress.of(list), true);
  }

  /** Shows this, with the search and the filter panel saying the same. */
  private void show(TableAddress wanted, boolean remember) {
    filters.editor().show(wanted.query().filter());
    go(wanted, remember);
    search.setValue(wanted.query().searchText());
  }

  private TableAddress shown() {
    return Objects.requireNonNullElse(address, TableAddress.EVERYBODY);
  }

  /** What filter panel and search say now. */
  private TableAddress entered() {
    var query = new ContactQuery(filters.editor().filter(), search.getValue());
    return new TableAddress(query, shown().sort(), shown().list());
  }

  private void searched() {
    if (!search.getValue().strip().equals(shown().query().searchText())) {
      go(entered(), true);
    }
  }

  private void sortBy(List<ContactSort> sort) {
    go(new TableAddress(shown().query(), sort, shown().list()), true);
  }

  private void go(TableAddress wanted, boolean remember) {
    var moved = remember && !wanted.equals(address);
    address = wanted;
    if (moved) {
      UI.getCurrent().navigate(ContactsView.class, wanted.parameters());
    }
    chips.show(filters.editor().chips());
    lists.offer();
    table.show(wanted.query(), wanted.sort());
  }

  private void started(BulkAction action) {
    progress.show(action);
  }

  private void openById(String id) {
    quickViews.open(id, table::beside, changed -> table.reread(changed.id()));
  }

  private void created(Contact contact) {
    Notices.success(Texts.of("contact.created", contact.title()));
    table.refresh();
    openById(contact.id());
  }

  @Override
  public String getPageTitle() {
    return Texts.of("contacts.title");
  }
}
