package dev.muster.ui.companies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.contacts.ContactsView;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Companies by name; each leads to its contacts. */
@Route("companies")
@PermitAll
public class CompaniesView extends Main implements HasDynamicTitle {
  private static final int DEBOUNCE_MILLIS = 300;
  private static final int MAX_SEARCH = 200;

  private final TextField search = new TextField();
  private final Span total = new Span();
  private final CursorGrid<Company> list;

  CompaniesView(Companies companies) {
    addClassName("page");
    list = new CursorGrid<>(Company::id, (first, after) -> companies.page(search.getValue(), first, after));
    add(toolbar(), list);
    arrange();
    reload();
  }

  private Div toolbar() {
    search.setPlaceholder(Texts.of("companies.search"));
    search.setAriaLabel(Texts.of("companies.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(MAX_SEARCH);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(DEBOUNCE_MILLIS);
    search.addValueChangeListener(_ -> reload());
    search.addClassName("search");
    search.setTestId(Hooks.COMPANY_SEARCH);
    total.addClassName("quiet");
    var toolbar = new Div(search, total);
    toolbar.addClassName("toolbar");
    return toolbar;
  }

  private void arrange() {
    var grid = list.grid();
    grid.setTestId(Hooks.COMPANIES_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addColumn(Company::name).setHeader(Texts.of("company.name")).setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(company -> website(company.website())))
        .setHeader(Texts.of("company.website"))
        .setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(CompaniesView::contacts)).setAutoWidth(true).setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.BUILDING, Texts.of("companies.empty"), Texts.of("companies.empty.text")));
  }

  /** Only what is an address on the web becomes a link: anything else could run in the reader's name. */
  private static Component website(@Nullable String website) {
    if (website == null || website.isBlank()) {
      return new Span("–");
    }
    var lower = website.toLowerCase(Locale.ROOT);
    if (lower.contains(":") && !lower.startsWith("http://") && !lower.startsWith("https://")) {
      return new Span(website);
    }
    var link = new Anchor(lower.startsWith("http") ? website : "https://" + website, website);
    link.setTarget("_blank");
    link.getElement().setAttribute("rel", "noopener noreferrer");
    return link;
  }

  private static Component contacts(Company company) {
    var link = new RouterLink(Texts.of("company.contacts"), ContactsView.class);
    link.setQueryParameters(QueryParameters.of("company", company.id()));
    link.getElement().setAttribute("aria-label", Texts.of("company.contacts.of", company.name()));
    link.setTestId(Hooks.COMPANY_CONTACTS);
    return link;
  }

  private void reload() {
    var page = list.reload();
    var count = page == null ? null : page.count();
    if (count != null) {
      var key = count.isExact() ? "companies.total" : "companies.total.more";
      total.setText(Texts.of(key, count.value(), Formats.number(count.value())));
    }
  }

  @Override
  public String getPageTitle() {
    return Texts.of("companies.title");
  }
}
