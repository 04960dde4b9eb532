package dev.muster.consent;

import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger. */
record ConsentEntry(
    UUID uuid,
    String channel,
    String status,
    @Nullable String type,
    LocalDate date,
    @Nullable String source,
    @Nullable String gdprBasis,
    @Nullable String proof,
    OffsetDateTime recordedAt,
    String recordedBy) {

  /** What {@link #read} needs, over {@code consent k}. */
  static final String COLUMNS =
      "k.id, k.channel, k.status, k.type, k.date, k.source, k.gdpr_basis, k.proof, k.recorded_at, k.recorded_by_name";

  static final int COUNT = 10;
  private static final IdPrefix PREFIX = new IdPrefix("consent");

  static ConsentEntry read(Row row) {
    return new ConsentEntry(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.required(row, 2, String.class),
        Rows.optional(row, 3, String.class),
        Rows.required(row, 4, LocalDate.class),
        Rows.optional(row, 5, String.class),
        Rows.optional(row, 6, String.class),
        Rows.optional(row, 7, String.class),
        Rows.required(row, 8, OffsetDateTime.class),
        Rows.required(row, 9, String.class));
  }

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
