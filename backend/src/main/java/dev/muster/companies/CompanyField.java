package dev.muster.companies;

import dev.muster.graphql.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a company that people write: its name in the schema, which its column shares, and what it takes.
 */
enum CompanyField {
  NAME("name", 200, ".*"),
  WEBSITE("website", 300, "(?i)(https?://)?[^\\s:/@?#]+(\\.[^\\s:/@?#]+)+(:\\d{1,5})?([/?#]\\S*)?"),
  DOMAIN("domain", 253, "[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"),
  PHONE("phone", 50, ".*"),
  INDUSTRY("industry", 100, ".*"),
  COUNTRY("country", 2, "[A-Z]{2}"),
  CITY("city", 100, ".*"),
  DESCRIPTION("description", 2000, "(?s).*");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** In the schema, and the column's. */
  final String field;

  private final int longest;
  private final Pattern form;

  CompanyField(String field, int longest, String form) {
    this.field = field;
    this.longest = longest;
    this.form = Pattern.compile(form);
  }

  static String columns() {
    return Arrays.stream(values())
        .map(field -> field.field)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /**
   * The value to store for what somebody wrote: without surrounding blanks, and null for a blank text.
   *
   * @param errors told what is wrong with it
   */
  @Nullable String stored(@Nullable Object written, Consumer<UserError> errors) {
    String text = normal(written == null ? "" : written.toString().strip());
    if (text.isEmpty()) {
      refuseIf(this == NAME, errors, "REQUIRED", "A company always has a name.");
      return null;
    }
    int length = text.codePointCount(0, text.length());
    boolean tooLong = length > longest && this != COUNTRY;
    refuseIf(tooLong, errors, "TOO_LONG", "At most " + longest + " characters, not " + length + ".");
    refuseIf(!tooLong && !fits(text), errors, "INVALID", "This is no " + field + ".");
    return text;
  }

  private String normal(String text) {
    return switch (this) {
      case DOMAIN -> text.toLowerCase(Locale.ROOT);
      case COUNTRY -> text.toUpperCase(Locale.ROOT);
      default -> text;
    };
  }

  private boolean fits(String text) {
    return form.matcher(text).matches() && (this != COUNTRY || COUNTRIES.contains(text));
  }

  private void refuseIf(boolean broken, Consumer<UserError> errors, String code, String message) {
    if (broken) {
      errors.accept(UserError.of(code, message, "input", field));
    }
  }
}
