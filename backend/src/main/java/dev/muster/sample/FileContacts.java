package dev.muster.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The widely used sample of 500 US contacts, tagged by the state they live in. */
final class FileContacts {

  private static final String FILE = "/sample/us-500.csv";

  private FileContacts() {}

  static List<SampleContact> read() {
    InputStream file = Objects.requireNonNull(FileContacts.class.getResourceAsStream(FILE));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
        Stream<NamedCsvRecord> records = csv.stream()) {
      return records.map(FileContacts::contact).toList();
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
        .at(line.getField("company_name"), line.getField("web"));
  }
}
