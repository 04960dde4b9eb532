package dev.muster.ui.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the form of a setting's value, which the API says in words, means for its editor.
 *
 * @param words the values to choose from; empty where any text of the form may be entered
 */
record AllowedValues(List<String> words) {
  private static final Pattern WORD = Pattern.compile("`?([A-Z][A-Z0-9_+]+)`?");
  private static final Pattern NUMBER = Pattern.compile("number|[0-9]");

  /** Words in capitals and no number mean a choice; everything else is entered as text. */
  static AllowedValues of(String allowed) {
    if (NUMBER.matcher(allowed).find()) {
      return new AllowedValues(List.of());
    }
    return new AllowedValues(
        WORD.matcher(allowed).results().map(match -> match.group(1)).distinct().toList());
  }

  boolean isChoice() {
    return !words.isEmpty();
  }
}
