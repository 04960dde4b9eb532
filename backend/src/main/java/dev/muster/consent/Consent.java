package dev.muster.consent;

import dev.muster.graphql.UserError;
import dev.muster.selection.Operators;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a contact agreed to or refused, before it stands in the ledger.
 *
 * @param date the day on which they said so; today where it is null
 */
record Consent(
    String channel,
    String status,
    @Nullable String type,
    @Nullable LocalDate date,
    @Nullable String source,
    @Nullable String gdprBasis,
    @Nullable String proof) {

  /** Where a day begins first: no day after the one there has begun anywhere. */
  private static final ZoneId FIRST_TO_SEE_THE_DAY = ZoneId.of("Pacific/Kiritimati");

  private static final int LONGEST_SOURCE = 200;
  private static final int LONGEST_PROOF = 2_000;

  /** Reads {@code ConsentInput} or {@code RecordConsentInput}. */
  static Consent of(Map<String, Object> input) {
    return new Consent(
        Operators.given(input, "channel").toString(),
        Operators.given(input, "status").toString(),
        text(input.get("type")),
        (LocalDate) input.get("date"),
        text(input.get("source")),
        text(input.get("gdprBasis")),
        text(input.get("proof")));
  }

  private static @Nullable String text(@Nullable Object written) {
    String text = written == null ? "" : written.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * The rules that it breaks.
   *
   * @param path where it stands in the arguments
   */
  List<UserError> errors(String... path) {
    List<UserError> errors = new ArrayList<>();
    if (status.equals("OPTED_IN") && type == null) {
      errors.add(error("INVALID", "An opt-in says how they agreed.", path, "type"));
    }
    if (status.equals("OPTED_IN") && source == null) {
      errors.add(error("INVALID", "An opt-in says where it comes from.", path, "source"));
    }
    if ("EXPLICIT".equals(type) && source == null && proof == null) {
      errors.add(error("INVALID", "What is explicit has a source or a proof.", path, "proof"));
    }
    if (date != null && date.isAfter(LocalDate.now(FIRST_TO_SEE_THE_DAY))) {
      errors.add(error("INVALID", "The day has not begun anywhere on Earth.", path, "date"));
    }
    addTooLong(errors, source, LONGEST_SOURCE, path, "source");
    addTooLong(errors, proof, LONGEST_PROOF, path, "proof");
    return errors;
  }

  private static void addTooLong(
      List<UserError> errors, @Nullable String text, int longest, String[] path, String field) {
    int length = text == null ? 0 : text.codePointCount(0, text.length());
    if (length > longest) {
      errors.add(error("TOO_LONG", "At most " + longest + " characters, not " + length + ".", path, field));
    }
  }

  private static UserError error(String code, String message, String[] path, String field) {
    List<String> whole = new ArrayList<>(List.of(path));
    whole.add(field);
    return UserError.of(code, message, whole.toArray(String[]::new));
  }

  /** By the names of the schema, without what is empty. */
  Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("channel", channel);
    shown.put("status", status);
    put(shown, "type", type);
    put(shown, "date", date == null ? null : date.toString());
    put(shown, "source", source);
    put(shown, "gdprBasis", gdprBasis);
    put(shown, "proof", proof);
    return shown;
  }

  private static void put(Map<String, Object> shown, String name, @Nullable String value) {
    if (value != null) {
      shown.put(name, value);
    }
  }
}
