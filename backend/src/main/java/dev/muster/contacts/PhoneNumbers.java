package dev.muster.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the one form in which two ways to write the same number are equal. */
final class PhoneNumbers {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /**
   * A number as E.164 has it, for example {@code +4930123456}; null where it is none, or one without a
   * country.
   *
   * @param country where one dials it as it is written; without it only a number that begins with + is known
   */
  static @Nullable String e164(String number, @Nullable String country) {
    try {
      PhoneNumber parsed = NUMBERS.parse(number, country);
      return NUMBERS.isPossibleNumber(parsed) ? NUMBERS.format(parsed, PhoneNumberFormat.E164) : null;
    } catch (NumberParseException none) {
      return null;
    }
  }
}
