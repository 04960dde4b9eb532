package dev.muster.ui.bulk;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as the text of one cell of a spreadsheet. */
final class SheetCell {
  /** What a spreadsheet takes for the start of a formula, also in the wide forms of East Asian scripts. */
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private SheetCell() {}

  /**
   * Lists by their entries, objects by their name; a text that would be run as a formula is made harmless.
   */
  static String of(@Nullable Object value) {
    return value instanceof Number ? value.toString() : harmless(text(value));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> list -> list.stream().map(SheetCell::text).collect(Collectors.joining("; "));
      case Map<?, ?> object when object.get("name") != null -> String.valueOf(object.get("name"));
      default -> value.toString();
    };
  }

  /** The apostrophe says "this is text" to every spreadsheet. */
  private static String harmless(String text) {
    return text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
