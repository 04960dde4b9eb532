package dev.muster.fields;

import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a definition may be: its names, options and currency, checked. */
final class FieldInput {

  static final int MOST_FIELDS = 100;
  private static final int MOST_OPTIONS = 200;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DESCRIPTION = 500;

  private FieldInput() {}

  /** A name without surrounding blanks. */
  static String name(@Nullable Object written, String... path) {
    String name = written == null ? "" : written.toString().strip();
    if (name.isEmpty()) {
      throw refused("REQUIRED", "A name cannot be blank.", path);
    }
    return within(name, LONGEST_NAME, path);
  }

  /** A description without surrounding blanks; null for a blank one. */
  static @Nullable String description(@Nullable Object written) {
    String text = written == null ? "" : written.toString().strip();
    return text.isEmpty() ? null : within(text, LONGEST_DESCRIPTION, "input", "description");
  }

  /** The labels of the options, each once. */
  static List<String> options(CustomFieldKind kind, @Nullable List<String> written) {
    List<String> labels = written == null ? List.of() : written;
    if (!kind.hasOptions() && !labels.isEmpty()) {
      throw refused("INVALID", "Only choices have options.", "input", "options");
    }
    if (kind.hasOptions() && labels.isEmpty()) {
      throw refused("REQUIRED", "A choice needs at least one option.", "input", "options");
    }
    if (labels.size() > MOST_OPTIONS) {
      throw refused("TOO_MANY", "At most 200 options, not " + labels.size() + ".", "input", "options");
    }
    List<String> names = labels.stream().map(label -> name(label, "input", "options")).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw refused("ALREADY_EXISTS", "'" + name + "' stands there twice.", "input", "options");
      }
    }
    return names;
  }

  /** The currency of money, and none for what is no money. */
  static @Nullable String currency(CustomFieldKind kind, @Nullable String written) {
    if (kind != CustomFieldKind.MONEY) {
      if (written != null) {
        throw refused("INVALID", "Only money has a currency.", "input", "currency");
      }
      return null;
    }
    if (written == null) {
      throw refused("REQUIRED", "Money needs a currency.", "input", "currency");
    }
    try {
      return Currency.getInstance(written).getCurrencyCode();
    } catch (IllegalArgumentException none) {
      throw refused("INVALID", "This is no currency of ISO 4217.", "input", "currency");
    }
  }

  private static String within(String text, int longest, String... path) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw refused("TOO_LONG", "At most " + longest + " characters.", path);
    }
    return text;
  }

  static Refusal refused(String code, String message, String... path) {
    return new Refusal(UserError.of(code, message, path));
  }
}
