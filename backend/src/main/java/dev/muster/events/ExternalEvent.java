package dev.muster.events;

import dev.muster.graphql.IdPrefix;
import dev.muster.sql.Rows;
import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened with a contact in another system. */
record ExternalEvent(
    UUID uuid,
    String name,
    OffsetDateTime at,
    @Nullable BigDecimal value,
    boolean contacted,
    OffsetDateTime recordedAt) {

  /** What {@link #read} needs, over {@code external_event e}. */
  static final String COLUMNS = "e.id, e.name, e.at, e.value, e.contacted, e.recorded_at";

  static final int COUNT = 6;
  private static final IdPrefix PREFIX = new IdPrefix("event");

  static ExternalEvent read(Row row) {
    return new ExternalEvent(
        Rows.required(row, 0, UUID.class),
        Rows.required(row, 1, String.class),
        Rows.required(row, 2, OffsetDateTime.class),
        Rows.optional(row, 3, BigDecimal.class),
        Rows.required(row, 4, Boolean.class),
        Rows.required(row, 5, OffsetDateTime.class));
  }

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }
}
