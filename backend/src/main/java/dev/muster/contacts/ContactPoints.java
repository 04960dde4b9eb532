package dev.muster.contacts;

import dev.muster.activities.FieldChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All ways to reach one contact. Its columns {@code email}, {@code phone} and {@code mobile} repeat some of
 * them.
 */
record ContactPoints(List<ContactEmail> emails, List<ContactPhone> phones, List<ContactAddress> addresses) {

  static final ContactPoints NONE = new ContactPoints(List.of(), List.of(), List.of());

  /**
   * These with what somebody wrote: whole lists, or single values that stand for one entry.
   *
   * @param country the contact's, from which its numbers are dialled
   */
  ContactPoints with(ContactValues written, @Nullable String country) {
    WrittenPoints lists = written.points();
    List<ContactPhone> numbers = lists.phones() == null ? phones(written) : lists.phones();
    return new ContactPoints(
        ContactPoint.inOrder(lists.emails() == null ? emails(written) : lists.emails()),
        ContactPoint.inOrder(numbers.stream().map(number -> number.from(country)).toList()),
        ContactPoint.inOrder(lists.addresses() == null ? addresses : lists.addresses()));
  }

  /** {@code email} is the primary address: it takes its place, or takes it away. */
  private List<ContactEmail> emails(ContactValues written) {
    if (!written.names(ContactField.EMAIL)) {
      return emails;
    }
    List<ContactEmail> changed = new ArrayList<>();
    if (written.get(ContactField.EMAIL) instanceof String address) {
      changed.add(new ContactEmail(address, emails.isEmpty() ? null : emails.getFirst().label(), true));
    }
    changed.addAll(emails.stream().skip(1).toList());
    return changed;
  }

  private List<ContactPhone> phones(ContactValues written) {
    List<ContactPhone> changed = new ArrayList<>(phones);
    if (written.names(ContactField.PHONE)) {
      setPrimary(changed, (String) written.get(ContactField.PHONE));
    }
    if (written.names(ContactField.MOBILE)) {
      setMobile(changed, (String) written.get(ContactField.MOBILE));
    }
    return changed;
  }

  /**
   * {@code phone} is the primary number. It does not take the place of the mobile number, but goes before it.
   */
  private static void setPrimary(List<ContactPhone> phones, @Nullable String number) {
    ContactPhone old = phones.isEmpty() ? null : phones.getFirst();
    if (old != null && (number == null || !old.isMobile())) {
      phones.removeFirst();
    }
    if (number != null) {
      phones.replaceAll(phone -> phone.asPrimary(false));
      ContactPhone known = remove(phones, number);
      String label = old == null || old.isMobile() ? null : old.label();
      phones.addFirst(new ContactPhone(number, null, known == null ? label : known.label(), true));
    }
  }

  /** {@code mobile} is the first number labelled so: it takes its place, or comes last, or takes it away. */
  private static void setMobile(List<ContactPhone> phones, @Nullable String number) {
    ContactPhone old = phones.stream().filter(ContactPhone::isMobile).findFirst().orElse(null);
    int place = old == null ? phones.size() : phones.indexOf(old);
    if (old != null) {
      phones.remove(place);
    }
    if (number != null) {
      ContactPhone known = remove(phones, number);
      boolean primary = known != null && known.primary() || old != null && old.primary();
      phones.add(
          Math.min(place, phones.size()), new ContactPhone(number, null, ContactPhone.MOBILE, primary));
    }
  }

  private static @Nullable ContactPhone remove(List<ContactPhone> phones, String number) {
    ContactPhone known =
        phones.stream().filter(phone -> phone.number().equals(number)).findFirst().orElse(null);
    if (known != null) {
      phones.remove(known);
    }
    return known;
  }

  /** What the contact's columns repeat of the kinds that somebody wrote. */
  Map<ContactField, @Nullable Object> columns(ContactValues written) {
    Map<ContactField, @Nullable Object> columns = new EnumMap<>(ContactField.class);
    if (written.names(ContactField.EMAIL) || written.points().emails() != null) {
      columns.put(ContactField.EMAIL, emails.isEmpty() ? null : emails.getFirst().address());
    }
    if (written.names(ContactField.PHONE)
        || written.names(ContactField.MOBILE)
        || written.points().phones() != null) {
      columns.put(ContactField.PHONE, phones.isEmpty() ? null : phones.getFirst().number());
      columns.put(ContactField.MOBILE, mobile());
    }
    return columns;
  }

  private @Nullable String mobile() {
    return phones.stream().filter(ContactPhone::isMobile).map(ContactPhone::number).findFirst().orElse(null);
  }

  /** Which of the lists that somebody wrote differ from what was there. */
  List<FieldChange> changesFrom(ContactPoints before, WrittenPoints written) {
    List<FieldChange> changes = new ArrayList<>();
    if (written.emails() != null && !emails.equals(before.emails)) {
      changes.add(new FieldChange("emails", before.emails, emails));
    }
    if (written.phones() != null && !phones.equals(before.phones)) {
      changes.add(new FieldChange("phones", before.phones, phones));
    }
    if (written.addresses() != null && !addresses.equals(before.addresses)) {
      changes.add(new FieldChange("addresses", before.addresses, addresses));
    }
    return changes;
  }
}
