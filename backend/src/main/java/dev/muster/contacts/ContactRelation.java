package dev.muster.contacts;

import dev.muster.access.User;
import dev.muster.companies.Company;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What lies in other tables and is read in the same statement: to-one by join, to-many as arrays. */
enum ContactRelation implements Part {
  COMPANY(" LEFT JOIN company co ON co.id = c.company_id", "co.id", "co.name", "co.website") {
    @Override
    Object read(Row row, int at, UUID id) {
      return new Company(
          id, Rows.required(row, at + 1, String.class), Rows.optional(row, at + 2, String.class));
    }
  },
  OWNER(" LEFT JOIN app_user u ON u.id = c.owner_id", "u.id", "u.name", "u.email") {
    @Override
    Object read(Row row, int at, UUID id) {
      return new User(id, Rows.required(row, at + 1, String.class), Rows.optional(row, at + 2, String.class));
    }
  },
  /** The bare ids, which the reader of the row gives their names. */
  TAGS("", "ARRAY(SELECT ct.tag_id FROM contact_tag ct WHERE ct.contact_id = c.id)") {
    @Override
    public Object read(Row row, int at) {
      return Rows.required(row, at, UUID[].class);
    }
  },
  /** As JSON text, for the feature that knows what the values are. */
  CUSTOM("", "c.custom::text") {
    @Override
    String field() {
      return "customFields";
    }

    @Override
    public Object read(Row row, int at) {
      return Rows.required(row, at, String.class);
    }
  },
  EMAILS("", entries("contact_email", "entry.address, entry.label")) {
    @Override
    public Object read(Row row, int at) {
      return entries(row, at, (values, primary) -> new ContactEmail(values[0], values[1], primary));
    }
  },
  PHONES("", entries("contact_phone", "entry.number, entry.e164, entry.label")) {
    @Override
    public Object read(Row row, int at) {
      return entries(
          row, at, (values, primary) -> new ContactPhone(values[0], values[1], values[2], primary));
    }
  },
  ADDRESSES(
      "",
      entries(
          "contact_address",
          "entry.label, entry.street, entry.city, entry.region, entry.postal_code, entry.country")) {
    @Override
    public Object read(Row row, int at) {
      return entries(
          row,
          at,
          (values, primary) ->
              new ContactAddress(values[0], values[1], values[2], values[3], values[4], values[5], primary));
    }
  };

  private final String join;
  private final List<String> columns;

  ContactRelation(String join, String... columns) {
    this.join = join;
    this.columns = List.of(columns);
  }

  /** Its name in the schema. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public String join() {
    return join;
  }

  @Override
  public @Nullable Object read(Row row, int at) {
    UUID id = Rows.optional(row, at, UUID.class);
    return id == null ? null : read(row, at, id);
  }

  /** The object with this id, whose other columns follow. */
  Object read(Row row, int at, UUID id) {
    throw new IllegalStateException(this + " is no single object");
  }

  /**
   * The entries of a list as rows of an array, the primary one first. A sub-select, not a join: where a list
   * is sorted without an index, only the rows of the page are looked up.
   */
  private static String entries(String table, String columns) {
    return "(SELECT array_agg(ARRAY[%s] ORDER BY entry.position) FROM %s entry WHERE entry.contact_id = c.id)"
        .formatted(columns, table);
  }

  private static <P> List<P> entries(Row row, int at, BiFunction<String[], Boolean, P> entry) {
    String[][] rows = row.get(at, String[][].class);
    return rows == null
        ? List.of()
        : IntStream.range(0, rows.length).mapToObj(index -> entry.apply(rows[index], index == 0)).toList();
  }
}
