package dev.muster.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** The widely used sample of 500 US contacts, tagged by the state they live in. */
final class FileContacts {

  private static final long SEED = 500;
  private static final String FILE = "/sample/us-500.csv";

  private FileContacts() {}

  static List<SampleContact> read() {
    InputStream file = Objects.requireNonNull(FileContacts.class.getResourceAsStream(FILE));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
        Stream<NamedCsvRecord> records = csv.stream()) {
      Random random = new Random(SEED);
      return records.map(line -> SampleFacts.about(contact(line), random)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SampleContact contact(NamedCsvRecord line) {
    return SampleContact.of(
            line.getField("first_name"),
            line.getField("last_name"),
            line.getField("email"),
            line.getField("phone1"),
            line.getField("phone2"),
            List.of(line.getField("state")))
        .with("country", "US")
        .with("addresses", List.of(address(line)))
        .at(line.getField("company_name"), line.getField("web"));
  }

  private static Map<String, Object> address(NamedCsvRecord line) {
    return Map.of(
        "label", "WORK",
        "street", line.getField("address"),
        "city", line.getField("city"),
        "region", line.getField("state"),
        "postalCode", line.getField("zip"),
        "country", "US");
  }
}
