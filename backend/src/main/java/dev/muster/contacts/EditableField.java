package dev.muster.contacts;

import dev.muster.access.User;
import dev.muster.companies.Company;
import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.UserError;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field of a contact that people write: its name in the schema, its column, and what it takes. */
enum EditableField {
  FIRST_NAME("firstName", "first_name", 100),
  LAST_NAME("lastName", "last_name", 100),
  EMAIL("email", "email", 254),
  PHONE("phone", "phone", 50),
  MOBILE("mobile", "mobile", 50),
  JOB_TITLE("jobTitle", "job_title", 100),
  STATUS("status", "status", 20),
  COMPANY("companyId", "company_id", Company.PREFIX),
  OWNER("ownerId", "owner_id", User.PREFIX);

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@\"<>(),:;\\[\\]\\\\]+@[^\\s@.]+(\\.[^\\s@.]+)+");

  final String input;
  final String column;
  private final int longest;
  private final @Nullable IdPrefix reference;

  EditableField(String input, String column, int longest) {
    this(input, column, longest, null);
  }

  EditableField(String input, String column, IdPrefix reference) {
    this(input, column, Integer.MAX_VALUE, reference);
  }

  EditableField(String input, String column, int longest, @Nullable IdPrefix reference) {
    this.input = input;
    this.column = column;
    this.longest = longest;
    this.reference = reference;
  }

  Class<?> type() {
    return reference == null ? String.class : UUID.class;
  }

  /** The public form of a stored value. */
  @Nullable Object shown(@Nullable Object stored) {
    return stored == null || reference == null ? stored : reference.id((UUID) stored);
  }

  /**
   * The value to store for what somebody wrote: without surrounding blanks, and null for a blank text.
   *
   * @param errors told what is wrong with it
   */
  @Nullable Object stored(@Nullable Object written, Consumer<UserError> errors) {
    String text = written == null ? "" : written.toString().strip();
    if (text.isEmpty()) {
      refuseIf(this == STATUS, errors, "REQUIRED", "A contact always has a status.");
      return null;
    }
    if (reference != null) {
      return referred(reference, text, errors);
    }
    int length = text.codePointCount(0, text.length());
    refuseIf(length > longest, errors, "TOO_LONG", "At most " + longest + " characters, not " + length + ".");
    refuseIf(
        this == EMAIL && !ADDRESS.matcher(text).matches(), errors, "INVALID", "This is no e-mail address.");
    return text;
  }

  private @Nullable UUID referred(IdPrefix reference, String id, Consumer<UserError> errors) {
    UUID uuid = reference.find(id).orElse(null);
    refuseIf(uuid == null, errors, "NOT_FOUND", "There is no " + reference.text() + " with this id.");
    return uuid;
  }

  private void refuseIf(boolean broken, Consumer<UserError> errors, String code, String message) {
    if (broken) {
      errors.accept(UserError.of(code, message, "input", input));
    }
  }
}
