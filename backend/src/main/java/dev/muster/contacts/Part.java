package dev.muster.contacts;

import io.r2dbc.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to read of a contact, which serves a field of the schema or several. */
interface Part {

  /** What to select over {@code contact c} and {@link #join()}. */
  List<String> columns();

  /** A join to what a contact has at most one of; empty where none is needed. */
  String join();

  /** The value in a row whose columns of this part begin there. */
  @Nullable Object read(Row row, int at);
}
