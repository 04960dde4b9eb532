package dev.muster.ui.contacts;

import dev.muster.ui.api.Count;
import dev.muster.ui.api.DisplayStatus;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says things about contacts in words. */
final class ContactWords {
  private ContactWords() {}

  static String status(@Nullable DisplayStatus status) {
    return status == null ? "" : Texts.word("status", status.name());
  }

  /** How the status looks, as one of the kinds of pills. */
  static String kind(@Nullable DisplayStatus status) {
    return switch (status) {
      case null -> "calm";
      case ACTIVE -> "good";
      case INACTIVE -> "calm";
      case UNSUBSCRIBED -> "warn";
      case BOUNCED -> "bad";
    };
  }

  /** The same for the status as the schema writes it. */
  static String kind(@Nullable String status) {
    return status == null ? "calm" : kind(DisplayStatus.valueOf(status));
  }

  /** Who is selected, for example `All 500 that match, but 3`. */
  static String selection(SelectedContacts selected) {
    if (!selected.isPartOfList()) {
      return Texts.of("selection.words.picked", selected.size(), Formats.number(selected.size()));
    }
    var whole = Formats.number((long) selected.size() + selected.leftOut());
    var words =
        selected.dependsOnOrder()
            ? Texts.of("selection.words.rows", Formats.number(selected.from()), Formats.number(selected.to()))
            : Texts.of("selection.words.all", whole);
    return selected.leftOut() == 0
        ? words
        : Texts.of("selection.words.but", words, Formats.number(selected.leftOut()));
  }

  /** For example `500 contacts` or `More than 10,000 contacts`. */
  static String total(Count count) {
    var key = count.isExact() ? "contacts.total" : "contacts.total.more";
    return Texts.of(key, count.value(), Formats.number(count.value()));
  }
}
