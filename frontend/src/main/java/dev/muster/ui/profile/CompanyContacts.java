package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.ContactBrief;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The people who work for a company, in a small table. */
public class CompanyContacts extends Div {
  private final CursorGrid<ContactBrief> list;

  /**
   * @param company its id
   * @param except the id of one who is left out; null for none
   */
  public CompanyContacts(String company, @Nullable String except, Profiles profiles) {
    addClassName("company-contacts");
    list =
        new CursorGrid<>(
            ContactBrief::id, (first, after) -> profiles.peopleOf(company, except, first, after));
    add(list);
    arrange();
    list.reload();
  }

  private void arrange() {
    var grid = list.grid();
    grid.setTestId(Hooks.COMPANY_CONTACTS_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.addColumn(new ComponentRenderer<>(CompanyContacts::name)).setHeader(Texts.of("contact.name"));
    grid.addColumn(contact -> orDash(contact.jobTitle())).setHeader(Texts.of("contact.jobTitle"));
    grid.addColumn(contact -> orDash(contact.email())).setHeader(Texts.of("contact.email"));
    grid.addColumn(new ComponentRenderer<>(CompanyContacts::status))
        .setHeader(Texts.of("contact.status"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.setEmptyStateComponent(new Paragraph(Texts.of("related.colleagues.nobody")));
  }

  private static RouterLink name(ContactBrief contact) {
    return new RouterLink(contact.title(), ProfileView.class, new RouteParameters("contact", contact.id()));
  }

  private static Component status(ContactBrief contact) {
    return Objects.requireNonNullElseGet(Readings.status(contact.displayStatus()), Span::new);
  }

  private static String orDash(@Nullable String text) {
    return Objects.requireNonNullElse(text, "–");
  }
}
