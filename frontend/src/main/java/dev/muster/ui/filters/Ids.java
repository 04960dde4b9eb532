package dev.muster.ui.filters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of texts out of JSON. */
final class Ids {
  private Ids() {}

  /** The entries as texts; none where it is no list. */
  static List<String> of(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).distinct().toList() : List.of();
  }
}
