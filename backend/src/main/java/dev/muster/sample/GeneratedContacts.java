package dev.muster.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Plausible contacts, the same on every machine: the batch's number is the seed.
 *
 * <p>About one in fifty is a near-duplicate of another in its batch, as real lists have them.
 */
final class GeneratedContacts {

  private static final long SEED = 20_260_101;
  private static final int COMPANIES = 5_000;
  private static final int NEAR_DUPLICATES = 50;
  private static final List<String> TAGS =
      List.of(
          "decision-maker",
          "vip",
          "newsletter",
          "trade-show-2026",
          "renewal-risk",
          "partner",
          "press",
          "cold",
          "warm",
          "hot",
          "reference",
          "finance",
          "healthcare",
          "retail",
          "software",
          "public sector");

  private GeneratedContacts() {}

  /** One batch. */
  static List<SampleContact> batch(int number, int size) {
    Random random = new Random(SEED + number);
    Faker faker = new Faker(Locale.ENGLISH, random);
    List<SampleContact> people = new ArrayList<>(size);
    List<SampleContact> batch = new ArrayList<>(size);
    while (batch.size() < size) {
      boolean repeats = !people.isEmpty() && random.nextInt(NEAR_DUPLICATES) == 0;
      people.add(
          repeats
              ? nearlyTheSame(people.get(random.nextInt(people.size())), random)
              : contact(faker, random));
      batch.add(SampleFacts.about(people.getLast(), random));
    }
    return batch;
  }

  private static SampleContact contact(Faker faker, Random random) {
    boolean female = random.nextBoolean();
    SampleCountry country = SampleCountry.any(random);
    String firstName = female ? faker.name().femaleFirstName() : faker.name().malefirstName();
    String lastName = faker.name().lastName();
    String company = company(random.nextInt(COMPANIES));
    String domain = company.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + ".example";
    String email =
        (firstName + "." + lastName).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@" + domain;
    return SampleContact.of(
            firstName, lastName, email, country.phone(random), country.mobilePhone(random), tags(random))
        .with("jobTitle", faker.job().title())
        .with("sex", female ? "FEMALE" : "MALE")
        .with("country", country.code())
        .with("addresses", List.of(country.address(random)))
        .with("status", random.nextInt(5) == 0 ? "INACTIVE" : "ACTIVE")
        .at(company, "https://www." + domain);
  }

  /**
   * The same person, entered by somebody else: a letter lost, another address, another way to write the
   * number.
   */
  private static SampleContact nearlyTheSame(SampleContact original, Random random) {
    String lastName = original.text("lastName");
    return switch (random.nextInt(3)) {
      case 0 ->
          original.with(
              "lastName", lastName.length() > 3 ? lastName.substring(0, lastName.length() - 1) : lastName);
      case 1 -> original.with("email", original.text("email").toUpperCase(Locale.ROOT));
      default -> original.with("phone", original.text("phone").replaceAll("\\D", ""));
    };
  }

  /** Company number so-and-so: its own seed, so that every batch knows the same ones. */
  private static String company(int number) {
    Random random = new Random(SEED ^ (number * 31L));
    return NAMES.get(random.nextInt(NAMES.size()))
        + " "
        + TRADES.get(random.nextInt(TRADES.size()))
        + " "
        + (number + 1);
  }

  private static List<String> tags(Random random) {
    List<String> tags = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      tags.add(TAGS.get(random.nextInt(TAGS.size())));
    }
    return tags;
  }

  private static final List<String> NAMES =
      List.of(
          "Northwind",
          "Alder",
          "Brightwater",
          "Copperfield",
          "Dunmore",
          "Eastgate",
          "Fairbanks",
          "Granite",
          "Hollis",
          "Ironbridge",
          "Juniper",
          "Kestrel",
          "Larkspur",
          "Meridian",
          "Oakhurst",
          "Pinnacle",
          "Quarry",
          "Redwood",
          "Silverline",
          "Thornton",
          "Upland",
          "Vantage",
          "Westbrook",
          "Yarrow");
  private static final List<String> TRADES =
      List.of(
          "Logistics",
          "Software",
          "Partners",
          "Foods",
          "Medical",
          "Energy",
          "Textiles",
          "Consulting",
          "Construction",
          "Media",
          "Finance",
          "Instruments",
          "Travel",
          "Robotics");
}
