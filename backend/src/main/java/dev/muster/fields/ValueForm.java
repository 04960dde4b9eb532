package dev.muster.fields;

import dev.muster.access.User;
import dev.muster.fields.CustomField.CustomFieldOption;
import dev.muster.selection.ContactIds;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a value of each kind looks like: as somebody writes it, and as it is kept and shown. */
final class ValueForm {

  private static final int LONGEST_TEXT = 2_000;
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private ValueForm() {}

  /**
   * The value to keep, in JSON's types; null where nothing was written. Whether a person or contact exists
   * remains to be seen.
   *
   * @throws NotOfKind where it is no value of the field
   */
  static @Nullable Object stored(CustomField field, @Nullable Object written) {
    if (written == null || written instanceof String text && text.isBlank()) {
      return null;
    }
    return switch (field.kind()) {
      case TEXT -> text(field, written);
      case NUMBER -> number(field, written, 6);
      case MONEY -> number(field, written, 4);
      case DATE -> day(field, written);
      case BOOLEAN -> written instanceof Boolean ? written : refused(field, "true or false");
      case CHOICE -> option(field, written).key();
      case MULTI_CHOICE -> options(field, written);
      case URL -> address(field, text(field, written));
      case USER ->
          User.PREFIX
              .find(written.toString())
              .map(UUID::toString)
              .orElseThrow(() -> no(field, "the id of a user"));
      case CONTACT ->
          ContactIds.PREFIX
              .find(written.toString())
              .map(UUID::toString)
              .orElseThrow(() -> no(field, "the id of a contact"));
    };
  }

  private static String text(CustomField field, Object written) {
    String text = written instanceof String given ? given.strip() : (String) refused(field, "a text");
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw no(field, "a text of at most 2,000 characters");
    }
    return text;
  }

  private static BigDecimal number(CustomField field, Object written, int decimals) {
    if (!(written instanceof Number)) {
      throw no(field, "a number");
    }
    BigDecimal number = new BigDecimal(written.toString()).stripTrailingZeros();
    if (number.abs().compareTo(LARGEST) >= 0 || number.scale() > decimals) {
      throw no(field, "a number below 1,000,000,000,000,000 with at most " + decimals + " decimals");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static String day(CustomField field, Object written) {
    try {
      LocalDate day = LocalDate.parse(written.toString());
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day.toString();
      }
    } catch (DateTimeException noDay) {
      // Told below, as for a day out of the question.
    }
    throw no(field, "a day such as 2026-11-22");
  }

  private static String address(CustomField field, String text) {
    try {
      URI address = URI.create(text);
      String scheme = address.getScheme();
      if (scheme != null
          && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && address.getRawAuthority() != null) {
        return text;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below, as for an address of another scheme.
    }
    throw no(field, "an address that begins with http:// or https://");
  }

  private static CustomFieldOption option(CustomField field, Object written) {
    return CustomFieldOption.PREFIX
        .find(written.toString())
        .flatMap(id -> field.option(id.toString()))
        .orElseThrow(() -> no(field, "the id of one of its options"));
  }

  /** In the order of the options, each once; none at all is no value. */
  private static @Nullable Object options(CustomField field, Object written) {
    if (!(written instanceof List<?> several)) {
      return refused(field, "a list of ids of its options");
    }
    List<String> keys =
        several.stream()
            .map(one -> option(field, one == null ? "" : one))
            .distinct()
            .sorted(Comparator.comparingInt(field::place))
            .map(CustomFieldOption::key)
            .toList();
    return keys.isEmpty() ? null : keys;
  }

  private static Object refused(CustomField field, String needed) {
    throw no(field, needed);
  }

  private static NotOfKind no(CustomField field, String needed) {
    return new NotOfKind("'%s' is a %s field and takes %s.".formatted(field.name(), field.kind(), needed));
  }

  /** The value as the schema shows it; null for options that are gone. */
  static @Nullable Object shown(CustomField field, @Nullable Object stored) {
    if (stored == null) {
      return null;
    }
    return switch (field.kind()) {
      case CHOICE -> field.option(stored).map(CustomFieldOption::id).orElse(null);
      case MULTI_CHOICE -> chosen(field, stored).stream().map(CustomFieldOption::id).toList();
      case USER -> User.PREFIX.id(UUID.fromString(stored.toString()));
      case CONTACT -> ContactIds.PREFIX.id(UUID.fromString(stored.toString()));
      default -> stored;
    };
  }

  /** The value as people read it, but for the names of people and contacts. */
  static @Nullable String words(CustomField field, @Nullable Object stored) {
    if (stored == null) {
      return null;
    }
    return switch (field.kind()) {
      case NUMBER -> plain(stored);
      case MONEY -> plain(stored) + " " + field.currency();
      case BOOLEAN -> Boolean.TRUE.equals(stored) ? "yes" : "no";
      case CHOICE -> field.option(stored).map(CustomFieldOption::label).orElse(null);
      case MULTI_CHOICE ->
          String.join(", ", chosen(field, stored).stream().map(CustomFieldOption::label).toList());
      default -> stored.toString();
    };
  }

  private static String plain(Object number) {
    return new BigDecimal(number.toString()).toPlainString();
  }

  private static List<CustomFieldOption> chosen(CustomField field, Object stored) {
    return stored instanceof List<?> keys
        ? keys.stream().flatMap(key -> field.option(key).stream()).toList()
        : List.of();
  }

  /**
   * A value is none of its field; the message names the field, its kind and what it takes. No stack trace.
   */
  static final class NotOfKind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOfKind(String message) {
      super(message, null, false, false);
    }
  }
}
