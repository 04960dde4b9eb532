package dev.muster.contacts;

import dev.muster.access.User;
import dev.muster.companies.Company;
import dev.muster.selection.ContactIds;
import dev.muster.selection.ContactRef;
import dev.muster.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person one does business with. A field that was not asked for is null, like one that has no value.
 *
 * <p>Two are equal that are the same person, so that it can be a key of what features load for contacts.
 */
public final class Contact implements ContactRef {

  /** What one is called by: a full name, or else the first of the others. */
  static final List<ContactField> NAMES =
      List.of(
          ContactField.FIRST_NAME,
          ContactField.LAST_NAME,
          ContactField.EMAIL,
          ContactField.PHONE,
          ContactField.MOBILE);

  private final UUID uuid;
  private final Map<Part, Integer> slots;
  private final @Nullable Object[] values;
  private final OffsetDateTime createdAt;
  private final OffsetDateTime updatedAt;
  private final int version;

  /**
   * A contact as it was read.
   *
   * @param slots where among the values that of a part lies; shared by all contacts that were read together
   */
  Contact(
      UUID uuid,
      Map<Part, Integer> slots,
      @Nullable Object[] values,
      OffsetDateTime createdAt,
      OffsetDateTime updatedAt,
      int version) {
    this.uuid = uuid;
    this.slots = slots;
    this.values = values;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    this.version = version;
  }

  @Override
  public UUID uuid() {
    return uuid;
  }

  /** The public id. */
  public String id() {
    return ContactIds.PREFIX.id(uuid);
  }

  /** The values of the workspace's own fields: JSON, by the fields' ids; empty where not asked for. */
  public String custom() {
    return value(ContactRelation.CUSTOM) instanceof String json ? json : "{}";
  }

  public @Nullable String firstName() {
    return text(ContactField.FIRST_NAME);
  }

  public @Nullable String lastName() {
    return text(ContactField.LAST_NAME);
  }

  /** First and last name, or how else one would call them. */
  public @Nullable String displayName() {
    String first = firstName();
    String last = lastName();
    if (first != null) {
      return last == null ? first : first + " " + last;
    }
    return last == null ? otherName() : last;
  }

  private @Nullable String otherName() {
    String other = email() == null ? phone() : email();
    return other == null ? mobile() : other;
  }

  public @Nullable String email() {
    return text(ContactField.EMAIL);
  }

  public @Nullable String phone() {
    return text(ContactField.PHONE);
  }

  public @Nullable String mobile() {
    return text(ContactField.MOBILE);
  }

  public @Nullable String jobTitle() {
    return text(ContactField.JOB_TITLE);
  }

  public @Nullable String department() {
    return text(ContactField.DEPARTMENT);
  }

  public @Nullable String status() {
    return text(ContactField.STATUS);
  }

  /** The status to show: what follows from delivery and consent weighs more than what people set. */
  public @Nullable String displayStatus() {
    return text(ContactField.DISPLAY_STATUS);
  }

  public @Nullable String contactType() {
    return text(ContactField.CONTACT_TYPE);
  }

  public @Nullable String role() {
    return text(ContactField.ROLE);
  }

  public @Nullable String source() {
    return text(ContactField.SOURCE);
  }

  public @Nullable String brand() {
    return text(ContactField.BRAND);
  }

  public @Nullable String sex() {
    return text(ContactField.SEX);
  }

  public @Nullable LocalDate dateOfBirth() {
    return value(ContactField.DATE_OF_BIRTH, LocalDate.class);
  }

  public @Nullable Integer age() {
    return value(ContactField.AGE, Integer.class);
  }

  public @Nullable String country() {
    return text(ContactField.COUNTRY);
  }

  public @Nullable String linkedin() {
    return text(ContactField.LINKEDIN);
  }

  public @Nullable String twitter() {
    return text(ContactField.TWITTER);
  }

  public @Nullable String emailPermission() {
    return text(ContactField.EMAIL_PERMISSION);
  }

  public @Nullable String phonePermission() {
    return text(ContactField.PHONE_PERMISSION);
  }

  public @Nullable String emailValidity() {
    return text(ContactField.EMAIL_VALIDITY);
  }

  public @Nullable String invitationStatus() {
    return text(ContactField.INVITATION_STATUS);
  }

  public @Nullable OffsetDateTime lastLoginAt() {
    return value(ContactField.LAST_LOGIN_AT, OffsetDateTime.class);
  }

  public @Nullable OffsetDateTime lastContactedAt() {
    return value(ContactField.LAST_CONTACTED_AT, OffsetDateTime.class);
  }

  public @Nullable OffsetDateTime lastActivityAt() {
    return value(ContactField.LAST_ACTIVITY_AT, OffsetDateTime.class);
  }

  public @Nullable Integer leadScore() {
    return value(ContactField.LEAD_SCORE, Integer.class);
  }

  public @Nullable Company company() {
    return value(ContactRelation.COMPANY, Company.class);
  }

  public @Nullable User owner() {
    return value(ContactRelation.OWNER, User.class);
  }

  public @Nullable List<Tag> tags() {
    return list(ContactRelation.TAGS);
  }

  public @Nullable List<ContactEmail> emails() {
    return list(ContactRelation.EMAILS);
  }

  public @Nullable List<ContactPhone> phones() {
    return list(ContactRelation.PHONES);
  }

  public @Nullable List<ContactAddress> addresses() {
    return list(ContactRelation.ADDRESSES);
  }

  /** Fields that the caller may not see; so far every role sees all. */
  public List<String> hiddenFields() {
    return List.of();
  }

  public OffsetDateTime createdAt() {
    return createdAt;
  }

  public OffsetDateTime updatedAt() {
    return updatedAt;
  }

  public int version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Contact contact && uuid.equals(contact.uuid);
  }

  @Override
  public int hashCode() {
    return uuid.hashCode();
  }

  private @Nullable String text(ContactField field) {
    return value(field, String.class);
  }

  private <T> @Nullable T value(Part part, Class<T> type) {
    return type.cast(value(part));
  }

  private @Nullable Object value(Part part) {
    Integer slot = slots.get(part);
    return slot == null ? null : values[slot];
  }

  @SuppressWarnings("unchecked") // The part reads a list of these.
  private <T> @Nullable List<T> list(Part part) {
    return (List<T>) value(part);
  }
}
