package dev.muster.ui.companies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.CompanyRecord;
import dev.muster.ui.api.Connection;
import dev.muster.ui.api.Count;
import dev.muster.ui.api.Order;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Session;
import dev.muster.ui.parts.CountryBox;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.LazyPages;
import dev.muster.ui.parts.Links;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Companies: searched, filtered, sorted; each leads to its page and to its contacts. */
@Route("companies")
@PermitAll
public class CompaniesView extends Main implements HasDynamicTitle {
  private static final int DEBOUNCE_MILLIS = 300;
  private static final int MAX_SEARCH = 200;
  private static final int PAGE = 50;

  /** How far the scroll bar reaches where there are more companies than are counted. */
  private static final int BEYOND_COUNTED = 20_000;

  private final transient Companies companies;
  private final transient LazyPages<CompanyRecord> pages = new LazyPages<>(this::page);
  private final TextField search = new TextField();
  private final TextField industry = new TextField();
  private final CountryBox country = new CountryBox();
  private final Checkbox withContacts = new Checkbox(Texts.of("companies.withContacts"));
  private final Span total = new Span();
  private final Grid<CompanyRecord> grid = new Grid<>(PAGE);

  CompaniesView(Companies companies, Session session) {
    this.companies = companies;
    addClassNames("page", "companies-page");
    add(toolbar(session.me().may(Permission.CONTACT_EDIT)), grid);
    arrange();
    reload();
  }

  private Div toolbar(boolean editable) {
    text(search, "companies.search", Hooks.COMPANY_SEARCH);
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.addClassName("search");
    text(industry, "company.industry", Hooks.COMPANY_FILTER_INDUSTRY);
    country.setPlaceholder(Texts.of("company.country"));
    country.setAriaLabel(Texts.of("company.country"));
    country.setTestId(Hooks.COMPANY_FILTER_COUNTRY);
    country.addValueChangeListener(_ -> reload());
    withContacts.addValueChangeListener(_ -> reload());
    total.addClassName("quiet");
    total.setTestId(Hooks.COMPANY_TOTAL);
    var toolbar = new Div(search, industry, country, withContacts, total);
    toolbar.addClassName("toolbar");
    if (editable) {
      toolbar.add(newCompany());
    }
    return toolbar;
  }

  private void text(TextField field, String key, String hook) {
    field.setPlaceholder(Texts.of(key));
    field.setAriaLabel(Texts.of(key));
    field.setClearButtonVisible(true);
    field.setMaxLength(MAX_SEARCH);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(DEBOUNCE_MILLIS);
    field.addValueChangeListener(_ -> reload());
    field.setTestId(hook);
  }

  private Button newCompany() {
    var create = new Button(Texts.of("company.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.setTestId(Hooks.NEW_COMPANY);
    create.addClickListener(_ -> new NewCompanyDialog(companies, this::created).open());
    return create;
  }

  private void created(CompanyRecord company) {
    Notices.success(Texts.of("company.created", company.name()));
    getUI().ifPresent(ui -> ui.navigate(CompanyView.class, company.id()));
  }

  private void arrange() {
    grid.setTestId(Hooks.COMPANIES_GRID);
    grid.getElement().setAttribute("aria-label", Texts.of("companies.title"));
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setColumnReorderingAllowed(true);
    grid.addColumn(new ComponentRenderer<>(CompaniesView::name))
        .setHeader(Texts.of("company.name"))
        .setSortProperty("NAME")
        .setFlexGrow(3);
    text("company.industry", CompanyRecord::industry, "INDUSTRY");
    text("company.city", CompanyRecord::city, "CITY");
    text(
        "company.country",
        company -> company.country() == null ? null : Formats.country(company.country()),
        "COUNTRY");
    grid.addColumn(new ComponentRenderer<>(CompaniesView::website))
        .setHeader(Texts.of("company.website"))
        .setSortProperty("WEBSITE")
        .setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(CompaniesView::contacts))
        .setHeader(Texts.of("company.contacts"))
        .setSortProperty("CONTACT_COUNT")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.getColumns().forEach(column -> column.setResizable(true));
    var rows = grid.setItems(pages::fetch);
    rows.setIdentifierProvider(CompanyRecord::id);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.BUILDING, Texts.of("companies.empty"), Texts.of("companies.empty.text")));
  }

  private void text(String key, ValueProvider<CompanyRecord, @Nullable String> value, String sort) {
    grid.addColumn(company -> value.apply(company))
        .setHeader(Texts.of(key))
        .setSortProperty(sort)
        .setFlexGrow(1)
        .setTooltipGenerator(value::apply);
  }

  private static Component name(CompanyRecord company) {
    var link = new RouterLink(company.name(), CompanyView.class, company.id());
    link.addClassName("name-link");
    link.setTestId(Hooks.OPEN_COMPANY);
    return link;
  }

  private static Component website(CompanyRecord company) {
    return company.website() == null ? new Span() : Links.toWeb(company.website());
  }

  private static Component contacts(CompanyRecord company) {
    var count = Formats.number(company.contactCount().value());
    var link =
        Links.to(company.contactCount().isExact() ? count : count + "+", "contacts?company=" + company.id());
    link.getElement().setAttribute("aria-label", Texts.of("company.contacts.of", company.name()));
    link.setTestId(Hooks.COMPANY_CONTACTS);
    return link;
  }

  private Connection<CompanyRecord> page(List<Order> sort, int first, @Nullable String after, int offset) {
    return companies.rows(search.getValue(), filter(), sort, first, after, offset);
  }

  private Map<String, Object> filter() {
    var filter = new HashMap<String, Object>();
    if (!industry.getValue().isBlank()) {
      filter.put("industry", Map.of("contains", industry.getValue().strip()));
    }
    if (country.getValue() != null) {
      filter.put("country", Map.of("eq", country.getValue()));
    }
    if (withContacts.getValue()) {
      filter.put("hasContacts", true);
    }
    return filter;
  }

  /** Counts anew and reads the rows on screen again. */
  private void reload() {
    pages.forget();
    var rows = grid.getLazyDataView();
    try {
      var count = companies.rows(search.getValue(), filter(), List.of(), 1, null, 0).count();
      show(count == null ? new Count(0, Count.Relation.EXACT) : count);
    } catch (ApiProblem problem) {
      Notices.problem(problem);
    }
    rows.refreshAll();
  }

  private void show(Count count) {
    var rows = grid.getLazyDataView();
    if (count.isExact()) {
      rows.setItemCountCallback(_ -> count.value());
    } else {
      rows.setItemCountEstimate(BEYOND_COUNTED);
    }
    var key = count.isExact() ? "companies.total" : "companies.total.more";
    total.setText(Texts.of(key, count.value(), Formats.number(count.value())));
  }

  @Override
  public String getPageTitle() {
    return Texts.of("companies.title");
  }
}
