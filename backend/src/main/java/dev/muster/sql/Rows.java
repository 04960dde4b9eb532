package dev.muster.sql;

import io.r2dbc.spi.Row;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns by index, the quickest way there is, with their nullness said aloud. */
public final class Rows {

  private Rows() {}

  /** The value of a column that cannot be null. */
  public static <T> T required(Row row, int index, Class<T> type) {
    return Objects.requireNonNull(row.get(index, type), () -> "column " + index + " is null");
  }

  /** The value of a column that may be null. */
  public static <T> @Nullable T optional(Row row, int index, Class<T> type) {
    return row.get(index, type);
  }
}
