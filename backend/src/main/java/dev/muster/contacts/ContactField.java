package dev.muster.contacts;

import static dev.muster.contacts.ContactField.Use.FOUND;
import static dev.muster.contacts.ContactField.Use.READ;
import static dev.muster.contacts.ContactField.Use.SORTED;
import static dev.muster.contacts.ContactField.Use.WRITTEN;
import static dev.muster.contacts.FieldType.choice;
import static dev.muster.contacts.FieldType.text;

import dev.muster.access.User;
import dev.muster.companies.Company;
import dev.muster.contacts.FieldType.Day;
import dev.muster.contacts.FieldType.Moment;
import dev.muster.contacts.FieldType.Reference;
import dev.muster.contacts.FieldType.Whole;
import dev.muster.selection.ContactIds;
import io.r2dbc.spi.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a contact that is a single value, declared once: from a line of this table follow its column
 * ({@code job_title}), its name in {@code Contact}, the inputs and {@code ContactFilter} ({@code jobTitle}),
 * and its value in {@code ContactOrderField} ({@code JOB_TITLE}).
 */
enum ContactField implements Part {
  ID(new Reference(ContactIds.PREFIX), FOUND),
  FIRST_NAME(text(100)),
  LAST_NAME(text(100)),
  EMAIL(text(254).of(Forms::email)),
  PHONE(text(50)),
  MOBILE(text(50)),
  JOB_TITLE(text(100)),
  DEPARTMENT(text(100)),
  STATUS(choice().orElse("ACTIVE")),
  DISPLAY_STATUS(
      choice().orElse("ACTIVE"),
      "CASE WHEN c.email_validity = 'BOUNCED' THEN 'BOUNCED'"
          + " WHEN c.email_permission = 'OPTED_OUT' THEN 'UNSUBSCRIBED' ELSE c.status END",
      READ,
      FOUND,
      SORTED),
  CONTACT_TYPE(choice()),
  ROLE(choice()),
  SOURCE(text(100)),
  BRAND(text(100)),
  SEX(choice()),
  DATE_OF_BIRTH(new Day(Forms::dateOfBirth)),
  AGE(new Whole(), "extract(year FROM age(current_date, c.date_of_birth))::int", READ, FOUND),
  COUNTRY(text(50).of(Forms::country)),
  LINKEDIN(text(300).of(Forms::profile)),
  TWITTER(text(300).of(Forms::profile)),
  EMAIL_PERMISSION(choice().orElse("UNKNOWN"), READ, FOUND, SORTED),
  PHONE_PERMISSION(choice().orElse("UNKNOWN"), READ, FOUND, SORTED),
  EMAIL_VALIDITY(choice().orElse("UNKNOWN")),
  INVITATION_STATUS(choice().orElse("NOT_INVITED")),
  LAST_LOGIN_AT(new Moment(false)),
  LAST_CONTACTED_AT(new Moment(false), READ, FOUND, SORTED),
  LAST_ACTIVITY_AT(new Moment(false), READ, FOUND, SORTED),
  LEAD_SCORE(new Whole(), READ, FOUND, SORTED),
  COMPANY_ID(new Reference(Company.PREFIX), WRITTEN),
  OWNER_ID(new Reference(User.PREFIX), WRITTEN),
  CREATED_AT(new Moment(true), FOUND, SORTED),
  UPDATED_AT(new Moment(true), FOUND, SORTED);

  /** What can be done with a field here; other features do more with some of them. */
  enum Use {
    READ,
    WRITTEN,
    FOUND,
    SORTED
  }

  private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

  final FieldType type;
  private final String sql;
  private final Set<Use> uses;

  ContactField(FieldType type) {
    this(type, READ, WRITTEN, FOUND, SORTED);
  }

  ContactField(FieldType type, Use use, Use... more) {
    this.type = type;
    this.sql = "c." + column();
    this.uses = EnumSet.of(use, more);
  }

  ContactField(FieldType type, String sql, Use use, Use... more) {
    this.type = type;
    this.sql = "(" + sql + ")";
    this.uses = EnumSet.of(use, more);
  }

  /** All that can be put to this use, in the table's order. */
  static List<ContactField> all(Use use) {
    return Stream.of(values()).filter(field -> field.uses.contains(use)).toList();
  }

  /** Its name in the schema. */
  String field() {
    return NEXT_WORD.matcher(column()).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** Its column in {@code contact}. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its value over {@code contact c}. */
  String sql() {
    return sql;
  }

  /** A stored value in JSON's types. */
  @Nullable Object shown(@Nullable Object stored) {
    return stored == null ? null : type.shown(stored);
  }

  @Override
  public List<String> columns() {
    return List.of(sql);
  }

  @Override
  public String join() {
    return "";
  }

  @Override
  public @Nullable Object read(Row row, int at) {
    return type.read(row, at);
  }
}
