package dev.muster.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What one comes to know of a contact over time: of most something, of nobody everything. */
final class SampleFacts {

  private static final List<String> DEPARTMENTS =
      List.of("Sales", "Marketing", "Finance", "Operations", "Research", "Legal", "People", "Procurement");
  private static final List<String> TITLES =
      List.of("Owner", "Managing Partner", "Office Manager", "Buyer", "Accountant", "Engineer", "Consultant");
  private static final List<String> ROLES =
      List.of("DECISION_MAKER", "INFLUENCER", "CHAMPION", "BLOCKER", "END_USER", "END_USER", "OTHER");
  private static final List<String> SOURCES =
      List.of(
          "Website", "Website", "Referral", "Trade show", "Webinar", "Partner", "Newsletter", "Cold call");
  private static final List<String> BRANDS = List.of("Bluebird", "Northstar", "Tidewater");
  private static final List<String> VALIDITIES =
      List.of(
          "VALID", "VALID", "VALID", "VALID", "VALID", "VALID", "UNKNOWN", "UNKNOWN", "INVALID", "BOUNCED");
  private static final int DAYS_OF_BIRTHDAYS = 60 * 365;

  private final Random random;
  private SampleContact contact;

  private SampleFacts(SampleContact contact, Random random) {
    this.contact = contact;
    this.random = random;
  }

  /** The same contact with what is known of it. */
  static SampleContact about(SampleContact contact, Random random) {
    SampleFacts facts = new SampleFacts(contact, random);
    facts.work();
    facts.relation();
    facts.person();
    facts.profiles();
    facts.moreWays();
    return facts.contact;
  }

  private void work() {
    if (contact.text("jobTitle").isEmpty()) {
      know(90, "jobTitle", one(TITLES));
    }
    know(60, "department", one(DEPARTMENTS));
    know(60, "role", one(ROLES));
  }

  private void relation() {
    know(85, "source", one(SOURCES));
    know(30, "brand", one(BRANDS));
    know(100, "emailValidity", one(VALIDITIES));
    switch (random.nextInt(10)) {
      case 0 -> {}
      case 1, 2, 3, 4 -> know(100, "contactType", "LEAD");
      case 5, 6 -> know(100, "contactType", "PROSPECT");
      default -> client();
    }
  }

  /** Those who are clients are invited to the portal, and most of them come. */
  private void client() {
    know(100, "contactType", "CLIENT");
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 -> know(100, "invitationStatus", "INVITED");
      default -> {
        OffsetDateTime today = LocalDate.now(ZoneOffset.UTC).atStartOfDay().atOffset(ZoneOffset.UTC);
        know(100, "invitationStatus", "ACTIVE");
        know(100, "lastLoginAt", today.minusMinutes(random.nextInt(120 * 24 * 60)));
      }
    }
  }

  private void person() {
    know(60, "dateOfBirth", LocalDate.of(1945, 1, 1).plusDays(random.nextInt(DAYS_OF_BIRTHDAYS)));
  }

  private void profiles() {
    String handle =
        (contact.text("firstName") + "-" + contact.text("lastName"))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z-]", "");
    know(40, "linkedin", "https://www.linkedin.com/in/" + handle + "-" + random.nextInt(100));
    know(15, "twitter", "@" + handle.replace('-', '_'));
  }

  /** Some have an address of their own beside that of their work, and a number at home. */
  private void moreWays() {
    if (random.nextInt(100) < 15) {
      String local = contact.text("email").replaceAll("@.*", "");
      contact =
          contact.with(
              "emails",
              List.of(
                  Map.of("address", contact.text("email"), "label", "WORK"),
                  Map.of("address", local + "@mail.example", "label", "HOME")),
              "email");
    }
    if (random.nextInt(100) < 20) {
      String number = contact.text("phone");
      List<Map<String, Object>> phones = new ArrayList<>();
      phones.add(Map.of("number", number, "label", "WORK"));
      phones.add(Map.of("number", contact.text("mobile"), "label", "MOBILE"));
      phones.add(Map.of("number", SampleCountry.another(number, random), "label", "HOME"));
      contact = contact.with("phones", phones, "phone", "mobile");
    }
  }

  private void know(int ofHundred, String field, Object value) {
    if (random.nextInt(100) < ofHundred) {
      contact = contact.with(field, value);
    }
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
