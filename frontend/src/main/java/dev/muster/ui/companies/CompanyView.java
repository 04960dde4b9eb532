package dev.muster.ui.companies;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.CompanyRecord;
import dev.muster.ui.api.Permission;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.api.Session;
import dev.muster.ui.facts.Answer;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.facts.Fact;
import dev.muster.ui.facts.FactGroup;
import dev.muster.ui.facts.Unsaved;
import dev.muster.ui.parts.ConsequencesDialog;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Links;
import dev.muster.ui.parts.Notices;
import dev.muster.ui.profile.CompanyContacts;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One company: what is known of it, and the people who work for it. */
@Route("companies")
@PermitAll
public class CompanyView extends Main
    implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {
  private final transient Companies companies;
  private final transient Profiles profiles;
  private final boolean editable;
  private transient @Nullable Editing<CompanyRecord> editing;

  CompanyView(Companies companies, Profiles profiles, Session session) {
    this.companies = companies;
    this.profiles = profiles;
    editable = session.me().may(Permission.CONTACT_EDIT);
    addClassNames("page", "detail-page", "company-page");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    removeAll();
    editing = null;
    var company = find(id);
    if (company == null) {
      add(missing());
    } else {
      show(company);
    }
  }

  /** What is no id at all leads nowhere, too. */
  private @Nullable CompanyRecord find(String id) {
    try {
      return companies.record(id);
    } catch (ApiProblem problem) {
      if (problem.kind() == ApiProblem.Kind.REFUSED || problem.kind() == ApiProblem.Kind.NOT_FOUND) {
        return null;
      }
      throw problem;
    }
  }

  private static EmptyState missing() {
    return new EmptyState(
        VaadinIcon.BUILDING,
        Texts.of("company.missing"),
        Texts.of("company.missing.text"),
        new RouterLink(Texts.of("company.all"), CompaniesView.class));
  }

  private void show(CompanyRecord company) {
    var shown = new Editing<>(company, editable, (_, _) -> false, this::write);
    editing = shown;
    Unsaved.warnBrowser(this);
    var groups = new Div();
    groups.addClassName("fact-groups");
    group(groups, shown, "main", CompanyFacts.main());
    group(groups, shown, "place", CompanyFacts.place());
    group(groups, shown, "about", CompanyFacts.about());
    add(header(shown), groups, people(company));
  }

  private static void group(
      Div groups, Editing<CompanyRecord> shown, String name, List<Fact<CompanyRecord>> facts) {
    groups.add(new FactGroup<>(name, Texts.of("company.group." + name), shown, facts));
  }

  private Answer<CompanyRecord> write(CompanyRecord company, Map<String, @Nullable Object> changes) {
    var answer = companies.change(company, changes);
    var conflict = answer.conflict();
    return new Answer<>(answer.company(), conflict == null ? null : conflict.current(), answer.userErrors());
  }

  private Header header(Editing<CompanyRecord> shown) {
    var back = new RouterLink(Texts.of("company.all"), CompaniesView.class);
    back.addClassName("back-link");
    var name = new H1();
    name.addClassName("profile-name");
    shown.show(company -> name.setText(company.name()));
    var line = new Div(VaadinIcon.BUILDING.create(), name);
    line.addClassName("profile-line");
    if (editable) {
      line.add(delete(shown));
    }
    var header = new Header(back, line);
    header.addClassName("profile-header");
    return header;
  }

  private Button delete(Editing<CompanyRecord> shown) {
    var delete = new Button(Texts.of("company.delete"), VaadinIcon.TRASH.create());
    delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    delete.setTestId(Hooks.COMPANY_DELETE);
    delete.addClickListener(_ ->
        new ConsequencesDialog(
                Texts.of("company.delete.title", shown.record().name()),
                new Paragraph(Texts.of("company.delete.text")),
                Texts.of("company.delete"),
                () -> companies.delete(shown.record().id()),
                this::deleted)
            .open());
    return delete;
  }

  private void deleted() {
    Notices.success(Texts.of("company.deleted", getPageTitle()));
    editing = null;
    getUI().ifPresent(ui -> ui.navigate(CompaniesView.class));
  }

  private Section people(CompanyRecord company) {
    var count = Formats.number(company.contactCount().value());
    Anchor all =
        Links.to(
            Texts.of("company.contacts.all", company.contactCount().value(), count),
            "contacts?company=" + company.id());
    all.setTestId(Hooks.COMPANY_CONTACTS);
    var head = new Div(new H2(Texts.of("company.contacts")), all);
    head.addClassName("panel-head");
    var people = new Section(head, new CompanyContacts(company.id(), null, profiles));
    people.addClassName("fact-group");
    return people;
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    Unsaved.ask(event, editing);
  }

  @Override
  public String getPageTitle() {
    return editing == null ? Texts.of("company.missing") : editing.record().name();
  }
}
