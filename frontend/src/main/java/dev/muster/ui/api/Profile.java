package dev.muster.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole record of a contact as the caller may see it: a hidden field is null and named. */
public record Profile(
    String id,
    @Nullable String displayName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable Sex sex,
    @Nullable LocalDate dateOfBirth,
    @Nullable Integer age,
    @Nullable String country,
    @Nullable String jobTitle,
    @Nullable String department,
    @Nullable Company company,
    @Nullable ContactRole role,
    @Nullable String source,
    @Nullable String brand,
    @Nullable ContactStatus status,
    @Nullable DisplayStatus displayStatus,
    @Nullable ContactType contactType,
    @Nullable Integer leadScore,
    @Nullable ConsentStatus emailPermission,
    @Nullable ConsentStatus phonePermission,
    @Nullable EmailValidity emailValidity,
    @Nullable InvitationStatus invitationStatus,
    @Nullable Instant lastLoginAt,
    @Nullable Instant lastContactedAt,
    @Nullable Instant lastActivityAt,
    @Nullable List<Email> emails,
    @Nullable List<Phone> phones,
    @Nullable List<Address> addresses,
    @Nullable String linkedin,
    @Nullable String twitter,
    @Nullable User owner,
    @Nullable List<User> team,
    @Nullable List<TagInTree> tags,
    @Nullable List<CustomValue> customFields,
    @Nullable List<CompanyPeriod> companyHistory,
    @Nullable List<Membership> lists,
    List<String> hiddenFields,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  /** An e-mail address. */
  public record Email(String address, @Nullable ContactPointLabel label, boolean primary) {}

  /** A phone number, as it was entered. */
  public record Phone(String number, @Nullable ContactPointLabel label, boolean primary) {}

  /** A postal address. */
  public record Address(
      @Nullable ContactPointLabel label,
      @Nullable String street,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String country,
      boolean primary) {}

  /** A time with a company, which may be gone since; without an end where it lasts. */
  public record CompanyPeriod(
      @Nullable Company company,
      String companyName,
      @Nullable String jobTitle,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean current) {}

  /** What a custom field says of the contact; its text is the value for people. */
  public record CustomValue(CustomField field, @Nullable Object value, @Nullable String text) {}

  /** A static list that the contact is on. */
  public record Membership(String id, String name) {}

  /** A name to show in any case. */
  public String title() {
    return displayName == null || displayName.isBlank() ? id : displayName;
  }

  /** Whether this field is kept from the caller. */
  public boolean hides(String field) {
    return hiddenFields.contains(field);
  }
}
