package dev.muster.ui.contacts;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import dev.muster.ui.api.Contact;
import dev.muster.ui.api.Tag;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The table of contacts: lazy, sortable, with a tick for each row whose meaning {@link SelectedContacts}
 * keeps.
 */
class ContactsGrid extends Grid<Contact> {
  private static final int PAGE = 50;
  private static final int TAGS_SHOWN = 3;
  private static final int SHORT = 18;

  ContactsGrid(SelectedContacts selected, Runnable onTick, Consumer<Contact> onOpen) {
    super(PAGE);
    setTestId(Hooks.CONTACTS_GRID);
    getElement().setAttribute("aria-label", Texts.of("contacts.title"));
    addThemeVariants(GridVariant.NO_BORDER);
    setMultiSort(false);
    setColumnReorderingAllowed(true);
    setSelectionModel(new Ticks(this, selected, onTick), SelectionMode.MULTI);
    addColumns(onOpen);
  }

  /** What actions change stands beside the name, so that one sees them at work. */
  private void addColumns(Consumer<Contact> onOpen) {
    addColumn(name(onOpen))
        .setHeader(Texts.of("contact.name"))
        .setSortProperty("LAST_NAME", "FIRST_NAME")
        .setFrozen(true)
        .setWidth("10rem")
        .setFlexGrow(2);
    addColumn(status())
        .setHeader(Texts.of("contact.status"))
        .setSortProperty("STATUS")
        .setWidth("6.5rem")
        .setFlexGrow(0);
    addColumn(tags()).setHeader(Texts.of("contact.tags")).setWidth("9rem").setFlexGrow(1);
    text("contact.company", ContactsGrid::company, "10rem").setSortProperty("COMPANY");
    text("contact.email", Contact::email, "12rem").setSortProperty("EMAIL");
    text("contact.phone", Contact::phone, "8rem");
    text("contact.jobTitle", Contact::jobTitle, "9rem").setSortProperty("JOB_TITLE");
    text("contact.owner", ContactsGrid::owner, "8rem");
    text("contact.updatedAt", contact -> Formats.moment(contact.updatedAt()), "11rem")
        .setSortProperty("UPDATED_AT");
    getColumns().forEach(column -> column.setResizable(true));
  }

  private Column<Contact> text(String key, ValueProvider<Contact, @Nullable String> value, String width) {
    return addColumn(contact -> value.apply(contact))
        .setHeader(Texts.of(key))
        .setWidth(width)
        .setFlexGrow(1)
        .setTooltipGenerator(contact -> ifLong(value.apply(contact)));
  }

  /** A tooltip covers the row below, so only what may be cut off has one. */
  private static @Nullable String ifLong(@Nullable String text) {
    return text == null || text.length() < SHORT ? null : text;
  }

  /** A button, so that the keyboard can open the quick view. */
  private static Renderer<Contact> name(Consumer<Contact> onOpen) {
    return LitRenderer.<Contact>of(
            "<button class=\"name-button\" data-testid=\""
                + Hooks.OPEN_CONTACT
                + "\" @click=\"${open}\">${item.name}</button>")
        .withProperty("name", Contact::title)
        .withFunction("open", onOpen::accept);
  }

  private static Renderer<Contact> status() {
    return LitRenderer.<Contact>of("<span class=\"pill ${item.kind}\">${item.text}</span>")
        .withProperty("kind", contact -> ContactWords.kind(contact.displayStatus()))
        .withProperty("text", contact -> ContactWords.status(contact.displayStatus()));
  }

  private static Renderer<Contact> tags() {
    return LitRenderer.<Contact>of(
            "<span class=\"tags\" title=\"${item.all}\">${item.tags.map((tag) => html`<span class=\"tag\">${tag}</span>`)}"
                + "${item.more ? html`<span class=\"quiet\">${item.more}</span>` : ''}</span>")
        .withProperty("all", contact -> String.join(", ", names(contact)))
        .withProperty("tags", contact -> names(contact).stream().limit(TAGS_SHOWN).toList())
        .withProperty("more", contact -> more(names(contact).size() - TAGS_SHOWN));
  }

  private static List<String> names(Contact contact) {
    var tags = contact.tags();
    return tags == null ? List.of() : tags.stream().map(Tag::name).toList();
  }

  private static String more(int hidden) {
    return hidden > 0 ? "+" + hidden : "";
  }

  private static @Nullable String company(Contact contact) {
    return contact.company() == null ? null : contact.company().name();
  }

  private static @Nullable String owner(Contact contact) {
    return contact.owner() == null ? null : contact.owner().name();
  }

  /** Draws the rows on screen again, without moving them. */
  void redraw() {
    getDataProvider().refreshAll();
  }
}
