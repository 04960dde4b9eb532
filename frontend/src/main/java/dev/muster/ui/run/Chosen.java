package dev.muster.ui.run;

import dev.muster.ui.api.Selection;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/**
 * The contacts that somebody wants to act on.
 *
 * @param count how many that were when they were selected
 * @param words how they were selected, for example `Rows 1 to 40, in the order shown`
 */
public record Chosen(Selection selection, int count, String words) {
  boolean isOne() {
    return count == 1;
  }

  /** For example `40 contacts`. */
  String inWords() {
    return contacts(count);
  }

  static String contacts(int count) {
    return Texts.of("contacts.total", count, Formats.number(count));
  }
}
