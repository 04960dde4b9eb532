package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import dev.muster.ui.api.AuditEntry;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.bulk.BulkActionView;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.Map;

/** Who changed what and when: the full history of a contact, which nobody can alter. */
class AuditTab extends Div {
  private final CursorGrid<AuditEntry> log;

  AuditTab(String contact, Profiles profiles) {
    addClassName("audit");
    log = new CursorGrid<>(AuditEntry::id, (first, after) -> profiles.audit(contact, first, after));
    var intro = new Paragraph(Texts.of("audit.intro"));
    intro.addClassName("quiet");
    add(intro, log);
    arrange();
    log.reload();
  }

  private void arrange() {
    var grid = log.grid();
    grid.setTestId(Hooks.AUDIT_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    grid.addColumn(entry -> Formats.moment(entry.at()))
        .setHeader(Texts.of("audit.at"))
        .setWidth("12rem")
        .setFlexGrow(0);
    grid.addColumn(AuditEntry::actorName).setHeader(Texts.of("audit.actor")).setWidth("9rem").setFlexGrow(0);
    grid.addColumn(new ComponentRenderer<>(AuditTab::action))
        .setHeader(Texts.of("audit.action"))
        .setWidth("10rem")
        .setFlexGrow(0);
    grid.addColumn(entry -> entry.field() == null ? "–" : ChangeWords.field(entry.field()))
        .setHeader(Texts.of("audit.field"))
        .setWidth("9rem")
        .setFlexGrow(0);
    grid.addColumn(entry -> ChangeWords.value(entry.before())).setHeader(Texts.of("audit.before"));
    grid.addColumn(AuditTab::after).setHeader(Texts.of("audit.after"));
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.ARCHIVE, Texts.of("audit.empty"), Texts.of("audit.empty.text")));
  }

  /** Where no field is named, the value is all of what was made. */
  private static String after(AuditEntry entry) {
    return entry.field() == null && entry.after() instanceof Map<?, ?> all
        ? ChangeWords.record(all)
        : ChangeWords.value(entry.after());
  }

  private static Component action(AuditEntry entry) {
    var words = Texts.word("done", entry.action());
    return entry.bulkActionId() == null
        ? new Span(words)
        : new RouterLink(words, BulkActionView.class, entry.bulkActionId());
  }
}
