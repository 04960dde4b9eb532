package dev.muster.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.muster.ui.api.Channel;
import dev.muster.ui.api.ConsentEntry;
import dev.muster.ui.api.ConsentStatus;
import dev.muster.ui.api.Profile;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.facts.Editing;
import dev.muster.ui.parts.CursorGrid;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a contact allows on each channel, and the ledger that it follows from. */
class ConsentTab extends Div {
  private final transient Editing<Profile> editing;
  private final transient Profiles profiles;
  private final Div now = new Div();
  private final CursorGrid<ConsentEntry> ledger;

  ConsentTab(Editing<Profile> editing, Profiles profiles, boolean editable) {
    this.editing = editing;
    this.profiles = profiles;
    addClassName("consent");
    var id = editing.record().id();
    ledger = new CursorGrid<>(ConsentEntry::id, (first, after) -> profiles.consents(id, null, first, after));
    now.addClassName("tiles");
    var intro = new Paragraph(Texts.of("consent.intro"));
    intro.addClassName("quiet");
    add(now, intro);
    if (editable) {
      add(record());
    }
    add(ledger);
    arrange();
    editing.show(this::show);
    ledger.reload();
  }

  private void show(Profile profile) {
    now.removeAll();
    now.add(tile(Channel.EMAIL, profile.emailPermission()), tile(Channel.PHONE, profile.phonePermission()));
  }

  private static Div tile(Channel channel, @Nullable ConsentStatus status) {
    var name = new Span(Texts.word("channel", channel.name()));
    name.addClassName("quiet");
    var tile = new Div(name, Objects.requireNonNullElseGet(Readings.permission(status), () -> new Span("–")));
    tile.addClassNames("tile", "permission");
    tile.setTestId(Hooks.PERMISSION + channel);
    return tile;
  }

  private Button record() {
    var record = new Button(Texts.of("consent.record"), VaadinIcon.PLUS.create());
    record.addThemeVariants(ButtonVariant.PRIMARY);
    record.setTestId(Hooks.CONSENT_RECORD);
    record.addClickListener(
        _ -> new RecordConsentDialog(editing.record().id(), profiles, this::recorded).open());
    return record;
  }

  private void recorded(Profile profile) {
    editing.replace(profile);
    ledger.reload();
  }

  private void arrange() {
    var grid = ledger.grid();
    grid.setTestId(Hooks.CONSENT_GRID);
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.addColumn(entry -> Formats.day(entry.date())).setHeader(Texts.of("consent.date")).setAutoWidth(true);
    grid.addColumn(entry -> Texts.word("channel", entry.channel().name()))
        .setHeader(Texts.of("consent.channel"))
        .setAutoWidth(true);
    grid.addColumn(new ComponentRenderer<>(ConsentTab::said))
        .setHeader(Texts.of("consent.status"))
        .setAutoWidth(true);
    word(
        "consent.type",
        entry -> entry.type() == null ? null : Texts.word("consentType", entry.type().name()));
    word("consent.source", ConsentEntry::source);
    word(
        "consent.gdprBasis",
        entry -> entry.gdprBasis() == null ? null : Texts.word("gdprBasis", entry.gdprBasis().name()));
    word("consent.proof", ConsentEntry::proof);
    word(
        "consent.recorded",
        entry -> Texts.of("consent.by", entry.recordedBy(), Formats.moment(entry.recordedAt())));
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.CHECK_SQUARE_O, Texts.of("consent.empty"), Texts.of("consent.empty.text")));
  }

  private static Component said(ConsentEntry entry) {
    return Objects.requireNonNullElseGet(Readings.permission(entry.status()), Span::new);
  }

  private void word(String key, ValueProvider<ConsentEntry, @Nullable String> value) {
    ledger
        .grid()
        .addColumn(entry -> Objects.requireNonNullElse(value.apply(entry), "–"))
        .setHeader(Texts.of(key))
        .setAutoWidth(true)
        .setTooltipGenerator(value::apply);
  }
}
