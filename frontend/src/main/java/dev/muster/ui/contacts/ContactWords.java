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

  /** For example `500 contacts` or `More than 10,000 contacts`. */
  static String total(Count count) {
    var key = count.isExact() ? "contacts.total" : "contacts.total.more";
    return Texts.of(key, count.value(), Formats.number(count.value()));
  }

  /** For example `1 contact`. */
  static String contacts(int count) {
    return Texts.of("contacts.total", count, Formats.number(count));
  }
}
