package dev.muster.sample;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A country that generated contacts live in: its cities, and how its phone numbers look. */
record SampleCountry(String code, PhoneNumber fixed, PhoneNumber mobile, List<String> cities) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int TAILS = 100_000;

  /** One out of two contacts lives in the first. */
  private static final List<SampleCountry> ALL =
      List.of(
          of("US", "Austin", "Boston", "Chicago", "Denver", "Portland"),
          of("GB", "Bristol", "Leeds", "London", "Manchester"),
          of("DE", "Berlin", "Hamburg", "Köln", "München"),
          of("FR", "Lyon", "Nantes", "Paris"),
          of("CA", "Montréal", "Toronto", "Vancouver"),
          of("NL", "Amsterdam", "Utrecht"),
          of("ES", "Madrid", "Valencia"),
          of("SE", "Göteborg", "Stockholm"),
          of("IN", "Bengaluru", "Mumbai", "Pune"),
          of("AU", "Melbourne", "Sydney"));

  static SampleCountry any(Random random) {
    return random.nextBoolean() ? ALL.getFirst() : ALL.get(1 + random.nextInt(ALL.size() - 1));
  }

  private static SampleCountry of(String code, String... cities) {
    return new SampleCountry(
        code,
        NUMBERS.getExampleNumberForType(code, PhoneNumberType.FIXED_LINE),
        NUMBERS.getExampleNumberForType(code, PhoneNumberType.MOBILE),
        List.of(cities));
  }

  /** A number as people here write it. */
  String phone(Random random) {
    return written(fixed, PhoneNumberFormat.NATIONAL, random);
  }

  /** A number as one gives it to people from elsewhere. */
  String mobilePhone(Random random) {
    return written(mobile, PhoneNumberFormat.INTERNATIONAL, random);
  }

  Map<String, Object> address(Random random) {
    return Map.of("label", "WORK", "city", cities.get(random.nextInt(cities.size())), "country", code);
  }

  /** A number that differs from another in its last digits. */
  static String another(String number, Random random) {
    return number.substring(0, Math.max(0, number.length() - 2)) + (10 + random.nextInt(90));
  }

  private static String written(PhoneNumber example, PhoneNumberFormat format, Random random) {
    long number = example.getNationalNumber() / TAILS * TAILS + random.nextInt(TAILS);
    return NUMBERS.format(new PhoneNumber().mergeFrom(example).setNationalNumber(number), format);
  }
}
