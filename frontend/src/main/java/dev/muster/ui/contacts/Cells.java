package dev.muster.ui.contacts;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cells of the table that are more than text. */
final class Cells {
  private static final int TAGS_SHOWN = 3;

  private Cells() {}

  /** A button, so that the keyboard can open the quick view. */
  static Renderer<ContactRow> name(Consumer<ContactRow> onOpen) {
    return LitRenderer.<ContactRow>of(
            "<button class=\"name-button\" data-testid=\""
                + Hooks.OPEN_CONTACT
                + "\" @click=\"${open}\">${item.name}</button>")
        .withProperty("name", ContactRow::title)
        .withFunction("open", onOpen::accept);
  }

  static Renderer<ContactRow> status() {
    return pill(
        row -> word("status", row.text("displayStatus")),
        row -> ContactWords.kind(row.text("displayStatus")));
  }

  static Renderer<ContactRow> permission(String field) {
    return pill(row -> word("consent", row.text(field)), row -> permissionKind(row.text(field)));
  }

  private static String permissionKind(@Nullable String permission) {
    return switch (permission) {
      case "OPTED_IN" -> "good";
      case "OPTED_OUT" -> "bad";
      case "PENDING" -> "warn";
      case null, default -> "calm";
    };
  }

  private static String word(String group, @Nullable String word) {
    return word == null ? "" : Texts.word(group, word);
  }

  private static Renderer<ContactRow> pill(
      com.vaadin.flow.function.ValueProvider<ContactRow, String> text,
      com.vaadin.flow.function.ValueProvider<ContactRow, String> kind) {
    return LitRenderer.<ContactRow>of(
            "${item.text ? html`<span class=\"pill ${item.kind}\">${item.text}</span>` : ''}")
        .withProperty("kind", kind)
        .withProperty("text", text);
  }

  static Renderer<ContactRow> tags() {
    return LitRenderer.<ContactRow>of(
            "<span class=\"tags\" title=\"${item.all}\">${item.tags.map((tag) => html`<span class=\"tag\">${tag}</span>`)}"
                + "${item.more ? html`<span class=\"quiet\">${item.more}</span>` : ''}</span>")
        .withProperty("all", row -> String.join(", ", row.names("tags")))
        .withProperty("tags", row -> row.names("tags").stream().limit(TAGS_SHOWN).toList())
        .withProperty("more", row -> more(row.names("tags")));
  }

  private static String more(List<String> tags) {
    return tags.size() > TAGS_SHOWN ? "+" + (tags.size() - TAGS_SHOWN) : "";
  }

  /** The number with a bar as long as it, since one compares scores more than one reads them. */
  static Renderer<ContactRow> score() {
    return LitRenderer.<ContactRow>of(
            "${item.score === '' ? '' : html`<span class=\"score\" style=\"--score: ${item.score}%\">${item.score}</span>`}")
        .withProperty("score", row -> Objects.toString(row.number("leadScore"), ""));
  }
}
