package dev.muster.ui.filters;

import dev.muster.ui.api.CustomField;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of contacts that a filter can ask about, in the order in which they are offered. */
final class FilterFields {
  private FilterFields() {}

  /** Those that every contact has. */
  static List<FilterField> builtIn() {
    var fields = new ArrayList<FilterField>();
    relationship(Texts.of("filter.group.relationship"), fields);
    person(Texts.of("filter.group.person"), fields);
    reach(Texts.of("filter.group.reach"), fields);
    groups(Texts.of("filter.group.groups"), fields);
    history(Texts.of("filter.group.history"), fields);
    return List.copyOf(fields);
  }

  private static void relationship(String group, List<FilterField> fields) {
    fields.add(
        FilterField.words(group, "status", Kind.CERTAIN_CHOICE, "status", List.of("ACTIVE", "INACTIVE")));
    fields.add(
        FilterField.words(
            group,
            "displayStatus",
            Kind.CERTAIN_CHOICE,
            "status",
            List.of("ACTIVE", "INACTIVE", "UNSUBSCRIBED", "BOUNCED")));
    fields.add(
        FilterField.words(
            group, "contactType", Kind.CHOICE, "contactType", List.of("CLIENT", "PROSPECT", "LEAD")));
    fields.add(FilterField.ids(group, "company", Kind.COMPANY, "company"));
    fields.add(FilterField.ids(group, "companyHistory", Kind.SETS, "company"));
    fields.add(FilterField.ids(group, "owner", Kind.OWNER, "user"));
    fields.add(FilterField.ids(group, "team", Kind.TEAM, "user"));
    fields.add(
        FilterField.words(
            group,
            "role",
            Kind.CHOICE,
            "contactRole",
            List.of("DECISION_MAKER", "INFLUENCER", "CHAMPION", "BLOCKER", "END_USER", "OTHER")));
    fields.add(FilterField.of(group, "leadScore", Kind.WHOLE));
    fields.add(FilterField.of(group, "source", Kind.TEXT));
    fields.add(FilterField.of(group, "brand", Kind.TEXT));
    fields.add(
        FilterField.words(
            group,
            "invitationStatus",
            Kind.CERTAIN_CHOICE,
            "invitation",
            List.of("NOT_INVITED", "INVITED", "ACTIVE")));
  }

  private static void person(String group, List<FilterField> fields) {
    for (var key : List.of("firstName", "lastName", "jobTitle", "department")) {
      fields.add(FilterField.of(group, key, Kind.TEXT));
    }
    fields.add(FilterField.words(group, "sex", Kind.CHOICE, "sex", List.of("FEMALE", "MALE", "OTHER")));
    fields.add(FilterField.of(group, "age", Kind.WHOLE));
    fields.add(FilterField.of(group, "dateOfBirth", Kind.DAY));
    fields.add(
        new FilterField(
            "country", Texts.of("contact.country"), group, Kind.CHOICE.operators(), countries(), ""));
    fields.add(FilterField.of(group, "city", Kind.TEXT));
  }

  /** Every country, by the name that readers of this language know it by. */
  private static List<Thing> countries() {
    var locale = Formats.locale();
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Thing(code, Locale.of("", code).getDisplayCountry(locale)))
        .sorted(java.util.Comparator.comparing(Thing::name, java.text.Collator.getInstance(locale)))
        .toList();
  }

  private static void reach(String group, List<FilterField> fields) {
    for (var key : List.of("email", "anyEmail", "phone", "mobile", "anyPhone", "linkedin", "twitter")) {
      fields.add(FilterField.of(group, key, Kind.TEXT));
    }
    var permissions = List.of("OPTED_IN", "OPTED_OUT", "PENDING", "UNKNOWN");
    fields.add(FilterField.words(group, "emailPermission", Kind.CERTAIN_CHOICE, "consent", permissions));
    fields.add(FilterField.words(group, "phonePermission", Kind.CERTAIN_CHOICE, "consent", permissions));
    fields.add(
        FilterField.words(
            group,
            "emailValidity",
            Kind.CERTAIN_CHOICE,
            "validity",
            List.of("UNKNOWN", "VALID", "INVALID", "BOUNCED")));
  }

  private static void groups(String group, List<FilterField> fields) {
    fields.add(FilterField.ids(group, "tags", Kind.TAGS, "tag"));
    fields.add(FilterField.ids(group, "list", Kind.LISTS, "list"));
    fields.add(FilterField.ids(group, "segment", Kind.SETS, "segment"));
    fields.add(FilterField.ids(group, "smartList", Kind.SETS, "smartList"));
  }

  private static void history(String group, List<FilterField> fields) {
    fields.add(FilterField.of(group, "createdAt", Kind.CERTAIN_MOMENT));
    fields.add(FilterField.of(group, "updatedAt", Kind.CERTAIN_MOMENT));
    fields.add(FilterField.of(group, "lastContactedAt", Kind.MOMENT));
    fields.add(FilterField.of(group, "lastActivityAt", Kind.MOMENT));
    fields.add(FilterField.of(group, "lastLoginAt", Kind.MOMENT));
    fields.add(FilterField.of(group, "externalEvents", Kind.EVENT));
  }

  /** One that the workspace has made. */
  static FilterField custom(CustomField field) {
    var group = Texts.of("filter.group.custom");
    var options = field.options().stream().map(one -> new Thing(one.id(), one.label())).toList();
    return switch (field.kind()) {
      case TEXT, URL -> custom(field, group, Kind.TEXT, "text", options, "");
      case NUMBER, MONEY -> custom(field, group, Kind.DECIMAL, "number", options, "");
      case DATE -> custom(field, group, Kind.DAY, "date", options, "");
      case BOOLEAN -> custom(field, group, Kind.TRUTH, "", options, "");
      case CHOICE, MULTI_CHOICE -> custom(field, group, Kind.CUSTOM_CHOICE, "choice", options, "");
      case USER -> custom(field, group, Kind.REFERENCE, "", options, "user");
      case CONTACT -> custom(field, group, Kind.REFERENCE, "", options, "contact");
    };
  }

  private static FilterField custom(
      CustomField field, String group, Kind kind, String inside, List<Thing> options, String things) {
    return FilterField.custom(field.id(), field.name(), group, kind, inside, options, things);
  }
}
