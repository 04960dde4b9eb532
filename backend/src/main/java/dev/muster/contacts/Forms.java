package dev.muster.contacts;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms that some values must have; each makes of a value what is stored. */
final class Forms {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@\"<>(),:;\\[\\]\\\\]+@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final Pattern HANDLE =
      Pattern.compile("@?[\\p{L}\\p{N}._-]+(/[\\p{L}\\p{N}._~%-]+)*/?(\\?[\\w=&%.~+-]*)?");
  private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private Forms() {}

  /** A text without blanks around it; null where nothing is left that anybody could see. */
  static @Nullable String stripped(String text) {
    return text.codePoints().allMatch(Forms::isBlank) ? null : text.strip();
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  static String email(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new Broken("INVALID", "This is no e-mail address.");
    }
    return text;
  }

  /** ISO 3166-1 alpha-2, whatever its case. */
  static String country(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      throw new Broken("INVALID", "A country is two letters of ISO 3166-1, for example DE.");
    }
    return code;
  }

  static LocalDate dateOfBirth(LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(ZoneOffset.UTC))) {
      throw new Broken("INVALID", "A date of birth lies between 1900-01-01 and today.");
    }
    return day;
  }

  /** A handle, or an address of the web: whoever shows it as a link must not run what it says. */
  static String profile(String text) {
    if (!HANDLE.matcher(text).matches() && !isWebAddress(text)) {
      throw new Broken("INVALID", "A profile is a handle or an address that begins with https://.");
    }
    return text;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
