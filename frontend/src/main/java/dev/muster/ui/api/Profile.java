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
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String linkedin,
    @Nullable String twitter,
    @Nullable User owner,
    @Nullable List<User> team,
    @Nullable List<TagInTree> tags,
    @Nullable List<CompanyPeriod> companyHistory,
    List<String> hiddenFields,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  /** A time with a company, which may be gone since; without an end where it lasts. */
  public record CompanyPeriod(
      @Nullable Company company,
      String companyName,
      @Nullable String jobTitle,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean current) {}

  /** A name to show in any case. */
  public String title() {
    return displayName == null || displayName.isBlank() ? id : displayName;
  }

  /** Whether this field is kept from the caller. */
  public boolean hides(String field) {
    return hiddenFields.contains(field);
  }
}
