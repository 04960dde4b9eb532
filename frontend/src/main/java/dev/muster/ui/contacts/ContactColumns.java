package dev.muster.ui.contacts;

import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.CustomField;
import dev.muster.ui.api.CustomFields;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every column that the table of contacts can have, in the order in which they are offered. */
@Component
@UIScope
class ContactColumns {
  private static final String CUSTOM = "customField:";

  private final CustomFields customFields;
  private @Nullable List<ContactColumn> builtIn;

  ContactColumns(CustomFields customFields) {
    this.customFields = customFields;
  }

  /** Those that every workspace has. */
  List<ContactColumn> builtIn() {
    if (builtIn == null) {
      var columns = new ArrayList<ContactColumn>();
      relationship(columns);
      person(columns);
      reach(columns);
      history(columns);
      builtIn = List.copyOf(columns);
    }
    return builtIn;
  }

  /** All of them. */
  List<ContactColumn> all() {
    return Stream.concat(builtIn().stream(), customFields.all().stream().map(ContactColumns::custom))
        .toList();
  }

  /** The column with this key, or null where there is none, for example no longer. */
  @Nullable ContactColumn find(String key) {
    var where = key.startsWith(CUSTOM) ? all() : builtIn();
    return where.stream().filter(column -> column.key().equals(key)).findFirst().orElse(null);
  }

  private static void relationship(List<ContactColumn> columns) {
    columns.add(
        new ContactColumn(
            ContactColumn.NAME,
            Texts.of("contact.name"),
            11,
            List.of("LAST_NAME", "FIRST_NAME"),
            ContactRow::title,
            null));
    columns.add(pill("status", 8, "DISPLAY_STATUS", Cells.status()));
    columns.add(text("company", 10, "COMPANY", row -> row.name("company")));
    columns.add(text("owner", 8.5, "OWNER", row -> row.name("owner")));
    columns.add(text("contactType", 6.5, "CONTACT_TYPE", word("contactType", "contactType")));
    columns.add(text("lastLoginAt", 10, "LAST_LOGIN_AT", moment("lastLoginAt")));
    columns.add(
        new ContactColumn("tags", Texts.of("contact.tags"), 10, List.of(), joined("tags"), Cells.tags()));
    columns.add(text("team", 10, null, joined("team")));
    columns.add(text("lists", 10, null, joined("lists")));
    columns.add(
        new ContactColumn(
            "leadScore",
            Texts.of("contact.leadScore"),
            6.5,
            List.of("LEAD_SCORE"),
            row -> number(row.number("leadScore")),
            Cells.score()));
    columns.add(text("role", 8, "ROLE", word("role", "contactRole")));
    columns.add(text("source", 8, "SOURCE", plain("source")));
    columns.add(text("brand", 8, "BRAND", plain("brand")));
    columns.add(text("invitationStatus", 8, "INVITATION_STATUS", word("invitationStatus", "invitation")));
  }

  private static void person(List<ContactColumn> columns) {
    columns.add(text("firstName", 8, "FIRST_NAME", plain("firstName")));
    columns.add(text("lastName", 8, "LAST_NAME", plain("lastName")));
    columns.add(text("jobTitle", 9, "JOB_TITLE", plain("jobTitle")));
    columns.add(text("department", 9, "DEPARTMENT", plain("department")));
    columns.add(text("sex", 6, "SEX", word("sex", "sex")));
    columns.add(text("age", 5, "DATE_OF_BIRTH", row -> number(row.number("age"))));
    columns.add(text("dateOfBirth", 8, "DATE_OF_BIRTH", day("dateOfBirth")));
    columns.add(text("country", 8, "COUNTRY", ContactColumns::country));
  }

  private static void reach(List<ContactColumn> columns) {
    columns.add(text("email", 12, "EMAIL", plain("email")));
    columns.add(text("phone", 9, "PHONE", plain("phone")));
    columns.add(text("mobile", 9, "MOBILE", plain("mobile")));
    columns.add(text("emails", 14, null, row -> String.join(", ", row.names("emails", "address"))));
    columns.add(text("phones", 12, null, row -> String.join(", ", row.names("phones", "number"))));
    columns.add(text("addresses", 9, null, row -> String.join(", ", row.names("addresses", "city"))));
    columns.add(pill("emailPermission", 8, "EMAIL_PERMISSION", Cells.permission("emailPermission")));
    columns.add(pill("phonePermission", 8, "PHONE_PERMISSION", Cells.permission("phonePermission")));
    columns.add(text("emailValidity", 8, "EMAIL_VALIDITY", word("emailValidity", "validity")));
    columns.add(text("linkedin", 10, "LINKEDIN", plain("linkedin")));
    columns.add(text("twitter", 8, "TWITTER", plain("twitter")));
  }

  private static void history(List<ContactColumn> columns) {
    columns.add(text("lastContactedAt", 10, "LAST_CONTACTED_AT", moment("lastContactedAt")));
    columns.add(text("lastActivityAt", 10, "LAST_ACTIVITY_AT", moment("lastActivityAt")));
    columns.add(text("createdAt", 10, "CREATED_AT", moment("createdAt")));
    columns.add(text("updatedAt", 10, "UPDATED_AT", moment("updatedAt")));
  }

  private static ContactColumn custom(CustomField field) {
    var key = CUSTOM + field.id();
    return new ContactColumn(key, field.name(), 9, List.of(key), row -> row.custom(field.id()), null);
  }

  private static ContactColumn text(
      String key, double width, @Nullable String sort, ValueProvider<ContactRow, @Nullable String> text) {
    var sorts = sort == null ? List.<String>of() : List.of(sort);
    return new ContactColumn(key, Texts.of("contact." + key), width, sorts, text, null);
  }

  private static ContactColumn pill(String key, double width, String sort, Renderer<ContactRow> look) {
    return new ContactColumn(key, Texts.of("contact." + key), width, List.of(sort), _ -> null, look);
  }

  private static ValueProvider<ContactRow, @Nullable String> plain(String field) {
    return row -> row.text(field);
  }

  private static ValueProvider<ContactRow, @Nullable String> moment(String field) {
    return row -> Formats.moment(row.moment(field));
  }

  private static ValueProvider<ContactRow, @Nullable String> day(String field) {
    return row -> {
      var day = row.day(field);
      return day == null ? null : Formats.day(day);
    };
  }

  private static ValueProvider<ContactRow, @Nullable String> joined(String field) {
    return row -> String.join(", ", row.names(field));
  }

  private static ValueProvider<ContactRow, @Nullable String> word(String field, String group) {
    return row -> {
      var word = row.text(field);
      return word == null ? null : Texts.word(group, word);
    };
  }

  private static @Nullable String number(@Nullable Integer number) {
    return number == null ? null : Formats.number(number);
  }

  private static @Nullable String country(ContactRow row) {
    var code = row.text("country");
    return code == null ? null : Formats.country(code);
  }
}
