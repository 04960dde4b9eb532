package dev.muster.contacts;

import org.jspecify.annotations.Nullable;

/**
 * A phone number of a contact.
 *
 * @param number as it was entered
 * @param e164 how the whole world dials it; null where that cannot be told
 */
public record ContactPhone(String number, @Nullable String e164, @Nullable String label, boolean primary)
    implements ContactPoint<ContactPhone> {

  static final String MOBILE = "MOBILE";

  /** The same as it is dialled from a country. */
  ContactPhone from(@Nullable String country) {
    return new ContactPhone(number, PhoneNumbers.e164(number, country), label, primary);
  }

  boolean isMobile() {
    return MOBILE.equals(label);
  }

  @Override
  public ContactPhone asPrimary(boolean primary) {
    return new ContactPhone(number, e164, label, primary);
  }

  @Override
  public Object key() {
    return number;
  }
}
