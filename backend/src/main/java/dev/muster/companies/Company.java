package dev.muster.companies;

import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that contacts work for.
 *
 * @param facts the rest of what is known of it; null where that was not read along
 */
public record Company(UUID uuid, String name, @Nullable String website, @Nullable Facts facts) {

  public static final IdPrefix PREFIX = new IdPrefix("company");

  /** What {@link #read} needs, over {@code company co}. */
  static final List<String> COLUMNS = List.of("co.id", "co.name", "co.website");

  /** What {@link Facts#read} needs, over {@code company co}. */
  static final List<String> FACTS =
      List.of(
          "co.domain",
          "co.phone",
          "co.industry",
          "co.country",
          "co.city",
          "co.description",
          "co.created_at",
          "co.updated_at",
          "co.version");

  /** What lists of contacts do not show. */
  record Facts(
      @Nullable String domain,
      @Nullable String phone,
      @Nullable String industry,
      @Nullable String country,
      @Nullable String city,
      @Nullable String description,
      OffsetDateTime createdAt,
      OffsetDateTime updatedAt,
      int version) {

    /** Reads {@link Company#FACTS} from this place on. */
    static Facts read(Row row, int at) {
      return new Facts(
          Rows.optional(row, at, String.class),
          Rows.optional(row, at + 1, String.class),
          Rows.optional(row, at + 2, String.class),
          Rows.optional(row, at + 3, String.class),
          Rows.optional(row, at + 4, String.class),
          Rows.optional(row, at + 5, String.class),
          Rows.required(row, at + 6, OffsetDateTime.class),
          Rows.required(row, at + 7, OffsetDateTime.class),
          Rows.required(row, at + 8, Integer.class));
    }
  }

  /** A company without its facts, which are loaded when somebody asks for one. */
  public Company(UUID uuid, String name, @Nullable String website) {
    this(uuid, name, website, null);
  }

  /** Reads {@link #COLUMNS} from this place on; null where the row has no company. */
  static @Nullable Company read(Row row, int at, @Nullable Facts facts) {
    UUID id = Rows.optional(row, at, UUID.class);
    return id == null
        ? null
        : new Company(
            id, Rows.required(row, at + 1, String.class), Rows.optional(row, at + 2, String.class), facts);
  }

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
