package dev.muster.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/**
 * Texts from the bundle `vaadin-i18n/translations`, in the reader's language. A language is one more file
 * there, for example `translations_de.properties`.
 */
public final class Texts {
  private Texts() {}

  /** The text with this key; `{0}` and so on stand for the values. */
  public static String of(String key, Object... values) {
    return I18NProvider.translate(key, values);
  }

  /** The text for a word of the schema, for example `state.RUNNING`; the word itself where there is none. */
  public static String word(String group, String word) {
    var key = group + "." + word;
    var text = I18NProvider.translate(key);
    return text.contains(key) ? plain(word) : text;
  }

  /** `updateStatus` or `UPDATE_STATUS` as words for people. */
  static String plain(String name) {
    var spaced = name.contains("_") ? name.replace('_', ' ') : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    var lower = spaced.toLowerCase(Locale.ROOT);
    return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
